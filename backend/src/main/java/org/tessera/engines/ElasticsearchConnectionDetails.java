package org.tessera.engines;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** Where Elasticsearch is: from the settings, or from the engine that this application started. */
@FunctionalInterface
public interface ElasticsearchConnectionDetails extends ConnectionDetails {
    ElasticsearchAccess access();
}
