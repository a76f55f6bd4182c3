package org.tessera.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.search.PassageIndex;
import org.tessera.search.SearchSettings;

@Configuration(proxyBeanMethods = false)
class ElasticsearchPassagesSetup {

    @Bean
    Indexes passageIndexes(ElasticsearchClient client, SearchSettings settings) {
        return new Indexes(client, new IndexNames(settings.indexPrefix()));
    }

    @Bean
    PassageIndex passageIndex(ElasticsearchClient client, Indexes passageIndexes) {
        return new ElasticsearchPassages(client, passageIndexes, ElasticsearchPassages.PATIENCE_WITH_SILENCE);
    }

    @Bean
    IndexPreparation indexPreparation(Indexes passageIndexes) {
        return new IndexPreparation(passageIndexes);
    }
}
