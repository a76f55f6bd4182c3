package org.tessera.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.news.NewsKind;

/** What search tells every node. */
@Configuration(proxyBeanMethods = false)
class SearchSetup {

    @Bean
    NewsKind renewalAdvanced() {
        return new NewsKind("renewal", RenewalAdvanced.class);
    }
}
