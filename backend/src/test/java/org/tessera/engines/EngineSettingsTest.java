package org.tessera.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
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

    /** Only what the engine says of itself is logged: no statement, no value, no message that quotes one. */
    @ParameterizedTest
    @CsvSource({
        "log_statement, none",
        "log_min_messages, log",
        "log_min_error_statement, panic",
        "log_error_verbosity, terse",
        "log_min_duration_statement, -1",
        "log_min_duration_sample, -1",
        "log_parameter_max_length, 0",
        "log_parameter_max_length_on_error, 0",
        "debug_print_parse, off"
    })
    void postgresqlLogsNoContent(String setting, String value) throws SQLException {
        assertThat(ask("show " + setting)).isEqualTo(value);
    }

    @Test
    void elasticsearchLogsNoRequests() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(NodeCertificate.trusting(Path.of(ENGINES.certificate())))
                .build()) {
            String credentials = ENGINES.elasticsearchUser() + ":" + ENGINES.elasticsearchPassword();
            HttpRequest request = HttpRequest.newBuilder(URI.create(ENGINES.elasticsearchUri()
                            + "/_cluster/settings?include_defaults=true"
                            + "&filter_path=**.audit.enabled,**.http.tracer.include"))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                    .build();
            String settings =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            assertThat(settings).contains("\"audit\":{\"enabled\":\"false\"}").contains("\"tracer\":{\"include\":[]}");
        }
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
