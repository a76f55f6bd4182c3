package org.tessera.news;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The way from node to node: PostgreSQL's LISTEN and NOTIFY, which takes part in the sender's transaction. */
@Component
class Wire {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final String CHANNEL = "tessera_news";
    private static final int PATIENCE_MILLIS = 10_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final List<NewsKind> kinds;
    private final JsonMapper json = JsonMapper.shared();
    private final String node = UUID.randomUUID().toString();
    private volatile @Nullable Thread listener;
    private volatile boolean closed;
    /** Whether it has been said that no news come in; the listener's alone. */
    private boolean deaf;

    Wire(JdbcClient jdbc, DataSource dataSource, List<NewsKind> kinds) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.kinds = List.copyOf(kinds);
    }

    void send(Record event) {
        String name = kinds.stream()
                .filter(kind -> kind.type() == event.getClass())
                .map(NewsKind::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No NewsKind for " + event.getClass()));
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", node + " " + name + " " + json.writeValueAsString(event))
                .query((row, number) -> number)
                .list();
    }

    void listen(Consumer<Record> receiver) {
        listener = Thread.ofPlatform().name("news-wire").daemon().start(() -> {
            while (!closed) {
                try (Connection connection = dataSource.getConnection()) {
                    hear(connection, receiver);
                } catch (SQLException | RuntimeException away) {
                    pause(away);
                }
            }
        });
    }

    void close() {
        closed = true;
        Thread running = listener;
        if (running != null) {
            running.interrupt();
        }
    }

    private void hear(Connection connection, Consumer<Record> receiver) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        if (deaf) {
            LOG.info("News from other nodes come in again");
        }
        deaf = false;
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try {
            while (!closed) {
                PGNotification[] heard = postgres.getNotifications(PATIENCE_MILLIS);
                for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
                    receive(one.getParameter(), receiver);
                }
            }
        } finally {
            // when all is over the pool has closed it already
            if (!closed && !connection.isClosed()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("unlisten " + CHANNEL);
                }
            }
        }
    }

    private void receive(String payload, Consumer<Record> receiver) {
        String[] parts = payload.split(" ", 3);
        if (parts.length < 3 || parts[0].equals(node)) {
            return;
        }
        for (NewsKind kind : kinds) {
            if (kind.name().equals(parts[1])) {
                receiver.accept(json.readValue(parts[2], kind.type()));
            }
        }
    }

    private void pause(Exception away) {
        if (closed) {
            return;
        }
        if (!deaf) {
            LOG.warn(
                    "No news from other nodes for the moment: {}",
                    away.getClass().getSimpleName());
        }
        deaf = true;
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
