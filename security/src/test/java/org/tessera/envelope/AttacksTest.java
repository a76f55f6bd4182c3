package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.keys.IntakePrivateKeys;

/**
 * Envelopes made to hurt. Each gets its one answer, within seconds and a bounded amount of memory, and leaves nothing
 * behind. The table of docs/attacks.md has the same names.
 */
class AttacksTest {

    private static final long MOST_BYTES = 96L << 20;
    private static final long MOST_SECONDS = 30;

    @TempDir
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static TestedIntake intake;

    static final IntakePrivateKeys KEYS = TestedIntake.keys("intake.p12");

    @BeforeAll
    static void assemble() throws Exception {
        intake = new TestedIntake(data);
        // The key's passphrase is derived once, slowly and on purpose: not the attack's doing.
        TestedIntake.content(intake.open(KEYS, TestedIntake.fixture("openpgp.gpg")));
        TestedIntake.content(intake.open(KEYS, TestedIntake.fixture("aes-256-gcm.cms")));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackGetsItsOneAnswerAtABoundedPrice(Attack attack) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (InputStream envelope = attack.envelope().read()) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long begun = System.nanoTime();

            Opening opening = intake.open(KEYS, envelope, TestedIntake.LIMIT);

            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            long seconds = (System.nanoTime() - begun) / 1_000_000_000;
            if (opening instanceof Opening.Opened opened) {
                opened.close();
            }
            assertThat(opening).isEqualTo(attack.answer());
            assertThat(bytes).as("bytes that were allocated").isLessThan(MOST_BYTES);
            assertThat(seconds).isLessThan(MOST_SECONDS);
        }
        assertThat(intake.left()).isEmpty();
    }

    @Test
    void theTableOfAttacksIsWhatIsTested() throws Exception {
        List<String> lines = attacks()
                .map(attack -> "| " + attack.name() + " | " + words(attack.answer()) + " |")
                .toList();
        List<String> written = Files.readAllLines(Path.of("../docs/attacks.md"));
        int begin = written.indexOf("|---|---|") + 1;
        int end = written.subList(begin, written.size()).indexOf("");
        assertThat(written.subList(begin, end < 0 ? written.size() : begin + end))
                .containsExactlyElementsOf(lines);
    }

    static Stream<Attack> attacks() throws Exception {
        return Stream.of(
                        CmsAttacks.headers(),
                        CmsAttacks.ends(),
                        CmsAttacks.keys(),
                        CmsAttacks.signatures(),
                        OpenPgpAttacks.headers(),
                        OpenPgpAttacks.packets(),
                        OpenPgpAttacks.chunks())
                .flatMap(all -> all);
    }

    private static String words(Opening answer) {
        return switch (answer) {
            case Opening.Unsupported(Reason reason) -> "`" + reason + "`";
            case Opening.NotForUs() -> "not for us";
            case Opening.Damaged() -> "could not be opened";
            case Opening.TooLarge ignored -> "too large";
            case Opening.Opened ignored -> "opened";
        };
    }
}
