package org.tessera.parsing.clamd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tessera.parsing.clamd.Clamd.Verdict;

/** What is asked of ClamAV's daemon and how its answers are taken; where it gives none, nothing is taken for clean. */
class ClamdTest {

    private static final int MOST = 1 << 20;

    @SuppressWarnings("NullAway.Init")
    private ClamdDouble daemon;

    @SuppressWarnings("NullAway.Init")
    private Clamd clamd;

    @BeforeEach
    void start() throws IOException {
        daemon = new ClamdDouble(MOST);
        clamd = Clamd.at(daemon.address(), Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
        daemon.close();
    }

    @Test
    void whatItKnowsIsFoundWhereverItStands() throws IOException {
        assertThat(scan("an invented report")).isEqualTo(Verdict.CLEAN);
        assertThat(scan("")).isEqualTo(Verdict.CLEAN);
        assertThat(scan("x".repeat(65_530) + ClamdDouble.SIGNATURE)).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void whatIsTooLargeForItIsNotTakenForClean() throws IOException {
        assertThat(scan("x".repeat(8 * MOST))).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void anErrorOfItsOwnIsNoVerdict() throws IOException {
        assertThatThrownBy(() -> scan("strange"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("strange");
        daemon.close();
        assertThatThrownBy(() -> scan("an invented report")).isInstanceOf(IOException.class);
    }

    @Test
    void aDaemonThatSaysNothingIsNotWaitedForForever() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Clamd waiting = Clamd.at("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> waiting.scan(() -> new ByteArrayInputStream(new byte[10])))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamd", "clamd:", ":3310", "clamd:x", "clamd:123456"})
    void anAddressThatIsNoneIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> Clamd.at(address, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private Verdict scan(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return clamd.scan(() -> new ByteArrayInputStream(bytes));
    }
}
