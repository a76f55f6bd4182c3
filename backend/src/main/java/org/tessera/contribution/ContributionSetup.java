package org.tessera.contribution;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.news.NewsKind;

/** What contributions tell every node. */
@Configuration(proxyBeanMethods = false)
class ContributionSetup {

    @Bean
    NewsKind contributionChanged() {
        return new NewsKind("contribution", ContributionChanged.class);
    }
}
