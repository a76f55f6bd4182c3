package org.tessera.provider;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where this instance answers, known once the web server runs: the port may have been chosen by the system. The provider
 * and the application are one process, so discovery before that moment is impossible.
 */
@Component
@Profile("local")
public class LocalAddress {

    private volatile int port;

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String base() {
        return base("127.0.0.1");
    }

    String base(String host) {
        if (port == 0) {
            throw new IllegalStateException("The web server does not run yet");
        }
        return "http://" + host + ":" + port;
    }
}
