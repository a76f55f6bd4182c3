package org.tessera.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers, where a Docker engine answers; of the versions that docker-compose.yml runs. */
final class DockerEngines implements EngineSource {

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18")
            .withCommand(
                    "postgres",
                    "-c",
                    "max_connections=200",
                    "-c",
                    "log_min_messages=log",
                    "-c",
                    "log_min_error_statement=panic",
                    "-c",
                    "log_error_verbosity=terse",
                    "-c",
                    "log_parameter_max_length=0");
    private final ElasticsearchContainer elasticsearch = new ElasticsearchContainer(
                    "docker.elastic.co/elasticsearch/elasticsearch:9.5.3")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");

    private @Nullable Path certificate;

    static boolean answer() {
        boolean socket = Files.exists(Path.of("/var/run/docker.sock")) || System.getenv("DOCKER_HOST") != null;
        return socket && DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public TestEngines start() throws IOException {
        postgres.start();
        elasticsearch.start();
        Path file = Files.createTempFile("tessera-test-engines-", ".crt");
        Files.write(file, elasticsearch.caCertAsBytes().orElseThrow());
        certificate = file;
        return new TestEngines(
                ProcessHandle.current().pid(),
                "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/",
                postgres.getUsername(),
                postgres.getPassword(),
                "https://" + elasticsearch.getHttpHostAddress(),
                "elastic",
                ElasticsearchContainer.ELASTICSEARCH_DEFAULT_PASSWORD,
                file.toString());
    }

    @Override
    public void stop() throws IOException {
        elasticsearch.stop();
        postgres.stop();
        if (certificate != null) {
            Files.deleteIfExists(certificate);
        }
    }
}
