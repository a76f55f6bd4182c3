package org.tessera.alerts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.news.NewsKind;

/** What the alerts tell every node. */
@Configuration(proxyBeanMethods = false)
class AlertsSetup {

    @Bean
    NewsKind alertsFound() {
        return new NewsKind("alerts", AlertsFound.class);
    }
}
