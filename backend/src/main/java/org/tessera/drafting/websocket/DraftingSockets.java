package org.tessera.drafting.websocket;

import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/**
 * Registers the drafting socket. Tomcat's own initialiser is added by hand, because the Spring Boot module that does it
 * is not used here; where another one has added it, Tomcat keeps one.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class DraftingSockets implements WebSocketConfigurer {

    static final String PATH = "/ws/sections/";

    private final SectionSocketHandler handler;

    DraftingSockets(SectionSocketHandler handler) {
        this.handler = handler;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // No allowed origins are named: only the server's own is.
        registry.addHandler(handler, PATH + "{id}").addInterceptors(new ViewerAtHandshake());
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> webSocketsInTomcat() {
        return factory ->
                factory.addContextCustomizers(context -> context.addServletContainerInitializer(new WsSci(), null));
    }
}
