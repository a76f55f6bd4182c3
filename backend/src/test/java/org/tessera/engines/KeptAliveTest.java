package org.tessera.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a program that does nothing in the place of an engine. */
class KeptAliveTest {

    private static final int PORT = 4711;

    @TempDir
    private Path folder;

    private final BlockingQueue<Integer> starts = new LinkedBlockingQueue<>();
    private int refusals;

    @Test
    void whatDiesComesBackAtTheSamePort() throws Exception {
        try (KeptAlive<Idle> kept = kept()) {
            Idle first = kept.started();
            first.process().handle().destroyForcibly();

            assertThat(starts.poll(20, TimeUnit.SECONDS)).isZero();
            assertThat(starts.poll(20, TimeUnit.SECONDS)).isEqualTo(PORT);
            awaitRunning(kept);
            assertThat(kept.running()).isNotSameAs(first);
        }
    }

    @Test
    void whatDoesNotComeBackAtOnceIsTriedAgain() throws Exception {
        try (KeptAlive<Idle> kept = kept()) {
            Idle first = kept.started();
            refusals = 2;
            first.process().handle().destroyForcibly();

            for (int start = 0; start < 4; start++) {
                assertThat(starts.poll(20, TimeUnit.SECONDS)).isNotNull();
            }
            awaitRunning(kept);
        }
    }

    @Test
    void whatIsLetGoStaysDead() throws Exception {
        Idle last;
        try (KeptAlive<Idle> kept = kept()) {
            last = kept.started();
            starts.clear();
            kept.letGo();
            last.process().handle().destroyForcibly();

            assertThat(starts.poll(1, TimeUnit.SECONDS)).isNull();
            assertThat(kept.running()).isNull();
        }
        assertThat(last.process().alive()).isFalse();
    }

    @Test
    void closingEndsTheOneThatRuns() {
        Idle last;
        try (KeptAlive<Idle> kept = kept()) {
            last = kept.started();
        }
        assertThat(last.process().alive()).isFalse();
    }

    @Test
    void aFirstStartThatFailsIsToldToWhoeverWaits() {
        refusals = 1;
        try (KeptAlive<Idle> kept = kept()) {
            assertThatThrownBy(kept::started).isInstanceOf(EngineFailed.class).hasMessage("not now");
        }
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT2S", "PT16S, PT32S", "PT32S, PT1M", "PT1M, PT1M"})
    void pausesGrowUpToAMinute(Duration pause, Duration next) {
        assertThat(KeptAlive.longer(pause)).isEqualTo(next);
    }

    private KeptAlive<Idle> kept() {
        return new KeptAlive<>("Idle", this::start, Duration.ofMillis(20));
    }

    private Idle start(int port) {
        starts.add(port);
        if (refusals > 0) {
            refusals--;
            throw new EngineFailed("not now");
        }
        return new Idle(ChildProcess.start(new ChildProcess.Launch(
                List.of("sleep", "600"),
                Map.of("PATH", "/usr/bin:/bin"),
                folder,
                folder.resolve("output"),
                Account.own(),
                "TERM")));
    }

    private static void awaitRunning(KeptAlive<Idle> kept) throws InterruptedException {
        for (int look = 0; look < 200 && kept.running() == null; look++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(Objects.requireNonNull(kept.running()).process().alive()).isTrue();
    }

    private record Idle(ChildProcess process) implements LocalEngine {
        @Override
        public int port() {
            return PORT;
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
