package org.tessera.parsing.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.parsing.Parsed;
import org.tessera.text.Texts;

/**
 * Files made to hurt, read by a real cell: each gets its answer in bounded time, no word of the system comes out with it,
 * and the next honest file is read as ever. The second table of docs/attacks.md has the same names.
 */
class FileAttacksTest {

    private static final long MOST_SECONDS = 30;
    private static final Random CHANCE = new Random(20_260_104);
    private static final List<String> REASONS = List.of(
            "bomb",
            "unfolds-too-far",
            "too-many-entries",
            "too-deep",
            "damaged",
            "empty-archive",
            "infected",
            "program",
            "picture",
            "unknown-kind",
            "no-text-layer",
            "no-text",
            "too-long",
            "too-much-memory",
            "too-much-text",
            "crashed",
            "clutter",
            "empty",
            "no-text-in-kind",
            "rest-not-read");

    @TempDir
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static PooledCell cell;

    @BeforeAll
    static void start() throws IOException {
        Cells.open(home);
        ParsingSettings settings = Cells.settings(Duration.ofSeconds(20), 512, null);
        cell = new PooledCell(new ChildCells(settings, home.resolve("library")), settings, true);
    }

    @AfterAll
    static void stop() {
        cell.close();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackGetsItsAnswerInBoundedTime(FileAttack attack) throws IOException {
        long begun = System.nanoTime();

        List<Parsed> parsed = Cells.parse(cell, attack.file(), attack.bytes());

        assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(MOST_SECONDS);
        assertThat(words(parsed)).isEqualTo(attack.answer());
        String host = Files.readString(Path.of("/etc/hostname")).strip();
        assertThat(parsed).allSatisfy(each -> {
            assertThat(each.path())
                    .allSatisfy(name -> assertThat(name)
                            .hasSizeLessThanOrEqualTo(Limits.NAME_CHARACTERS)
                            .doesNotContain("..", "\u202E", "\u0000"));
            if (each instanceof Parsed.Read read) {
                assertThat(read.pieces()).noneMatch(piece -> piece.text().contains(host));
                long most = Math.max(1_000_000, attack.bytes().length * 2L);
                assertThat(read.pieces().stream()
                                .mapToLong(piece -> piece.text().length())
                                .sum())
                        .as("characters that came out of it")
                        .isLessThan(most);
            }
        });
        assertThat(Cells.parse(cell, "honest.txt", Papers.LONG.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .isInstanceOf(Parsed.Read.class);
    }

    /** Bytes changed, cut out, doubled or lost; whatever it is then, it gets an answer and costs nobody else anything. */
    @ParameterizedTest
    @MethodSource("samples")
    void whateverHappensToASampleItGetsAnAnswer(String file, byte[] sample) throws IOException {
        for (int i = 0; i < 3; i++) {
            long begun = System.nanoTime();
            assertThat(Cells.parse(cell, file, mutated(sample, CHANCE))).isNotEmpty();
            assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(MOST_SECONDS);
        }
    }

    @Test
    void theTableOfAttacksIsWhatIsTested() throws IOException {
        List<String> lines = attacks()
                .map(attack -> "| " + attack.name() + " | " + attack.answer() + " |")
                .toList();
        List<String> written = Files.readAllLines(Path.of("../docs/attacks.md"));
        int begin = written.lastIndexOf("|---|---|") + 1;
        int end = written.subList(begin, written.size()).indexOf("");
        assertThat(written.subList(begin, end < 0 ? written.size() : begin + end))
                .containsExactlyElementsOf(lines);
    }

    static Stream<FileAttack> attacks() {
        return Stream.of(
                        ArchiveAttacks.bombs(),
                        ArchiveAttacks.names(),
                        ArchiveAttacks.programs(),
                        XmlAttacks.all(),
                        OfficeAttacks.all(),
                        PdfAttacks.all(),
                        MailAttacks.all())
                .flatMap(all -> all);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> samples() {
        return Map.of(
                        "a.docx", Papers.docx(),
                        "a.xlsx", Papers.xlsx(),
                        "a.xls", Papers.xls(),
                        "a.odt", Papers.odt(),
                        "a.ods", Papers.ods(),
                        "a.pdf", Papers.pdf("Heroin moves across the sea.", "Second page."),
                        "a.eml", Papers.mail("report.docx", Papers.docx()),
                        "a.zip", Papers.zip(Map.of("a.pdf", Papers.pdf("Words."))))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> org.junit.jupiter.params.provider.Arguments.of(each.getKey(), each.getValue()));
    }

    static byte[] mutated(byte[] sample, Random chance) {
        byte[] bytes = sample.clone();
        int at = chance.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + chance.nextInt(64));
        switch (chance.nextInt(4)) {
            case 0 -> {
                for (int i = 0; i < 1 + bytes.length / 200; i++) {
                    bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
                }
            }
            case 1 -> Arrays.fill(bytes, at, at + length, (byte) chance.nextInt(256));
            case 2 -> bytes = Arrays.copyOf(bytes, at);
            default ->
                bytes = ArchiveAttacks.joined(
                        Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
        }
        return bytes;
    }

    /** Each kind of answer once, in alphabetical order. */
    private static String words(List<Parsed> parsed) {
        return parsed.stream().map(FileAttacksTest::word).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
    }

    private static String word(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Read ignored -> "read";
            case Parsed.NeedsPassword ignored -> "needs a password";
            case Parsed.Skipped skipped -> "left out: " + key(skipped.reason());
            case Parsed.Quarantined quarantined -> "quarantined: " + key(quarantined.reason());
        };
    }

    private static String key(String reason) {
        List<String> keys = new ArrayList<>();
        for (String each : REASONS) {
            if (Texts.get("parsing." + each).equals(reason)) {
                keys.add(each);
            }
        }
        if (Texts.get("parsing.too-large", 20L).equals(reason)) {
            keys.add("too-large");
        }
        return keys.isEmpty() ? reason : keys.getFirst();
    }
}
