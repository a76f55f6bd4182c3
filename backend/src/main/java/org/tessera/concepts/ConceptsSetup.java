package org.tessera.concepts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.news.NewsKind;

/** What the glossary tells every node. */
@Configuration(proxyBeanMethods = false)
class ConceptsSetup {

    @Bean
    NewsKind glossaryChanged() {
        return new NewsKind("glossary", GlossaryChanged.class);
    }
}
