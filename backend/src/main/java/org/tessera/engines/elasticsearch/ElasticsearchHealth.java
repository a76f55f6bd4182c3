package org.tessera.engines.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the index answers; asks the cluster's health, since the smallest distribution has no root page. */
@Component("elasticsearchHealthIndicator")
class ElasticsearchHealth extends AbstractHealthIndicator {

    private final ElasticsearchClient client;

    ElasticsearchHealth(ElasticsearchClient client) {
        super("Elasticsearch does not answer");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        HealthStatus status = client.cluster()
                .health(request -> request.timeout(t -> t.time("2s")))
                .status();
        health.status(status == HealthStatus.Red ? "DOWN" : "UP");
    }
}
