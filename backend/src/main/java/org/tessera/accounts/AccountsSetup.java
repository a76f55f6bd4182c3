package org.tessera.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.identity.RightsChanged;
import org.tessera.news.NewsKind;

/** What accounts tell every node. */
@Configuration(proxyBeanMethods = false)
class AccountsSetup {

    @Bean
    NewsKind rightsChanged() {
        return new NewsKind("rights", RightsChanged.class);
    }
}
