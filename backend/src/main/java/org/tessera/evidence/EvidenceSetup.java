package org.tessera.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.news.NewsKind;

/** What the evidence tells every node. */
@Configuration(proxyBeanMethods = false)
class EvidenceSetup {

    @Bean
    NewsKind evidenceChanged() {
        return new NewsKind("evidence", EvidenceChanged.class);
    }
}
