package org.tessera.release;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.news.NewsKind;

/** What releases tell every node. */
@Configuration(proxyBeanMethods = false)
class ReleaseSetup {

    @Bean
    NewsKind sharingChanged() {
        return new NewsKind("sharing", SharingChanged.class);
    }
}
