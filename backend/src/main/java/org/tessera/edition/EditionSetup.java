package org.tessera.edition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.news.NewsKind;

/** What editions tell every node. */
@Configuration(proxyBeanMethods = false)
class EditionSetup {

    @Bean
    NewsKind copyCalledBack() {
        return new NewsKind("copy-called-back", CopyCalledBack.class);
    }
}
