package org.tessera.provider;

import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The session's cookie. Browsers share cookies between the ports of a host, so its name carries the port: two instances
 * on one machine do not sign each other's people out.
 */
@Component
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final int port;
    private final boolean secure;

    SessionCookie(@Value("${server.port:8080}") int port, Environment environment) {
        this.port = port > 0 ? port : 100_000 + new SecureRandom().nextInt(900_000);
        this.secure = !environment.acceptsProfiles(Profiles.of("local"));
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        factory.addInitializers(context -> {
            context.getSessionCookieConfig().setName((secure ? "__Host-tessera-" : "tessera-") + port);
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setSecure(secure);
            context.getSessionCookieConfig().setPath("/");
            context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        });
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
