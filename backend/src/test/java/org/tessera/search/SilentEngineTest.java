package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.tessera.identity.Country;
import org.tessera.search.elasticsearch.TestIndex;
import org.tessera.testing.TestEngines;

/** An engine that takes questions and stays silent: search says so soon, what comes in waits, and is found afterwards. */
class SilentEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void searchSaysSoAndWhatCameInMeanwhileIsFoundAfterwards() throws Exception {
        TestEngines engines = TestEngines.shared();
        try (Line line = new Line(URI.create(engines.elasticsearchUri()))) {
            Corpus corpus = new Corpus(TestIndex.at(engines, line.uri(), TestEngines.newIndexPrefix(), PATIENCE));
            corpus.indexing.index(corpus.contribution(Country.GE, "DRUGS", 2025, "en", "qqbefore heroin"));
            assertThat(hits(corpus, "qqbefore")).isEqualTo(1);

            line.hold(true);
            UUID meanwhile = corpus.contribution(Country.GE, "DRUGS", 2025, "en", "qqmeanwhile heroin");
            corpus.note(meanwhile);
            Instant asked = Instant.now();
            assertThatThrownBy(() -> hits(corpus, "qqbefore")).isInstanceOf(IndexAway.class);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);
            assertThat(corpus.waiting(10)).contains(meanwhile);

            line.hold(false);
            corpus.indexing.catchUp();
            assertThat(hits(corpus, "qqmeanwhile")).isEqualTo(1);
            assertThat(corpus.waiting(10)).isEmpty();
        }
    }

    private static long hits(Corpus corpus, String words) {
        return corpus.search
                .search(FourCountries.COORDINATOR, SearchQuery.of(words))
                .total();
    }

    /** A line to the engine that can be held: connections stand, bytes wait. */
    private static final class Line implements Closeable {
        private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final URI engine;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition going = lock.newCondition();
        private boolean held;

        Line(URI engine) throws IOException {
            this.engine = engine;
            Thread.ofVirtual().start(this::accept);
        }

        String uri() {
            return engine.getScheme() + "://" + engine.getHost() + ":" + entry.getLocalPort();
        }

        void hold(boolean now) {
            lock.lock();
            try {
                held = now;
                going.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private void accept() {
            try {
                while (true) {
                    Socket client = entry.accept();
                    Socket server = new Socket(engine.getHost(), engine.getPort());
                    Thread.ofVirtual().start(() -> carry(client, server));
                    Thread.ofVirtual().start(() -> carry(server, client));
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private void carry(Socket from, Socket to) {
            byte[] bytes = new byte[8_192];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    awaitGo();
                    out.write(bytes, 0, n);
                    out.flush();
                }
            } catch (IOException gone) {
                // one of the ends has hung up
            }
        }

        private void awaitGo() {
            lock.lock();
            try {
                while (held) {
                    going.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() throws IOException {
            hold(false);
            entry.close();
        }
    }
}
