package org.tessera.engines.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.engines.ElasticsearchAccess;
import org.tessera.engines.ElasticsearchConnectionDetails;
import org.tessera.engines.NodeCertificate;

/** Spring Boot's own module for this client is not at hand in our Boot version; the door is the same one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ElasticsearchSettings.class)
class ElasticsearchClientConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ElasticsearchConnectionDetails elasticsearchConnectionDetails(ElasticsearchSettings settings) {
        return settings::access;
    }

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearchClient(ElasticsearchConnectionDetails details) {
        ElasticsearchAccess access = details.access();
        return ElasticsearchClient.of(client -> {
            client.host(access.uri()).jsonMapper(new Jackson3JsonpMapper());
            if (access.apiKey() != null) {
                client.apiKey(access.apiKey());
            } else if (access.user() != null && access.password() != null) {
                client.usernameAndPassword(access.user(), access.password());
            }
            if (access.certificate() != null) {
                client.sslContext(NodeCertificate.trusting(access.certificate()));
            }
            return client;
        });
    }
}
