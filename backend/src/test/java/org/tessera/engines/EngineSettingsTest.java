package org.tessera.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.testing.TestEngines;

/** Asks the running engines themselves. */
class EngineSettingsTest {

    private static final TestEngines ENGINES = TestEngines.shared();

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "password_encryption, scram-sha-256"})
    void postgresqlIsDurableAndKeepsPasswordsWell(String setting, String value) throws SQLException {
        assertThat(ask("show " + setting)).isEqualTo(value);
    }

    @Test
    void everyConnectionToPostgresqlNeedsAPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(ENGINES.jdbcUrl() + "postgres", ENGINES.jdbcUser(), "no"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void elasticsearchRefusesWhoHasNoPassword() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(NodeCertificate.trusting(Path.of(ENGINES.certificate())))
                .build()) {
            HttpRequest anonymous = HttpRequest.newBuilder(URI.create(ENGINES.elasticsearchUri() + "/_cluster/health"))
                    .build();
            assertThat(client.send(anonymous, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void elasticsearchSpeaksNoPlainHttp() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest plain = HttpRequest.newBuilder(
                            URI.create(ENGINES.elasticsearchUri().replace("https:", "http:") + "/_cluster/health"))
                    .build();
            assertThatThrownBy(() -> client.send(plain, HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
        }
    }

    private static String ask(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        ENGINES.jdbcUrl() + "postgres", ENGINES.jdbcUser(), ENGINES.jdbcPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
