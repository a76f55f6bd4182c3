package org.tessera.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The content security policy of the pages. Inline scripts need the page's nonce and nothing comes from outside. Flow
 * 25.2 builds the functions that it is sent from text, so {@code unsafe-eval} stays until its client no longer does; its
 * components write style elements, so {@code unsafe-inline} stays for styles.
 */
@Component
class PagePolicy implements VaadinServiceInitListener {

    private static final String COMMON = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'; ";

    static final String WITHOUT_SCRIPTS = COMMON + "script-src 'self'";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse()
                .setHeader("Content-Security-Policy", COMMON + "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'");
    }
}
