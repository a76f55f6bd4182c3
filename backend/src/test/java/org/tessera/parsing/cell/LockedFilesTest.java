package org.tessera.parsing.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Parsed;

/** A locked file says that it needs a password, and is read like any other when the right one comes along. */
class LockedFilesTest {

    private static final byte[] TEXT = Papers.LONG.getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static PooledCell cell;

    @BeforeAll
    static void start() throws IOException {
        Cells.open(home);
        cell = Cells.cell(Cells.settings(Duration.ofSeconds(60), 512, null), true, home);
    }

    @AfterAll
    static void stop() {
        cell.close();
    }

    static Stream<Arguments> locked() {
        return Stream.of(
                Arguments.of("a.docx", LockedPapers.office(Papers.docx(), "user"), "heroin"),
                Arguments.of("a.xlsx", LockedPapers.office(Papers.xlsx(), "user"), "Heroin"),
                Arguments.of("a.xls", LockedPapers.xls(Papers.xls(), "user"), "Heroin"),
                Arguments.of("a.odt", LockedPapers.openDocument(Papers.odt(), "user", true, 100_000), "հերոին"),
                Arguments.of("a.ods", LockedPapers.openDocument(Papers.ods(), "user", true, 100_000), "Black Sea"),
                Arguments.of("b.odt", LockedPapers.openDocument(Papers.odt(), "user", false, 1_024), "հերոին"),
                Arguments.of("a.7z", LockedPapers.sevenZip("b.txt", TEXT, "user"), "heroin"),
                Arguments.of("a.pdf", Papers.lockedPdf(), "Secret"),
                Arguments.of("a.zip", LockedPapers.zip("b.txt", TEXT, "user", EncryptionMethod.AES), "heroin"),
                Arguments.of(
                        "b.zip", LockedPapers.zip("b.txt", TEXT, "user", EncryptionMethod.ZIP_STANDARD), "heroin"));
    }

    @ParameterizedTest
    @MethodSource("locked")
    void whatIsLockedOpensWithItsPasswordOnly(String name, byte[] file, String word) throws IOException {
        assertThat(parse(name, file, List.of(), List.of())).singleElement().isInstanceOf(Parsed.NeedsPassword.class);
        assertThat(parse(name, file, List.of("wrong", "wrong too"), List.of()))
                .singleElement()
                .isInstanceOf(Parsed.NeedsPassword.class);
        assertThat(parse(name, file, List.of("wrong", "user"), List.of()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Parsed.Read.class,
                        read -> assertThat(read.pieces())
                                .anyMatch(piece -> piece.text().contains(word)));
    }

    @Test
    void whatIsLockedInAWayThatIsNotReadHereSaysSo() throws IOException {
        byte[] locked = Entries.with(Papers.odt(), "META-INF/manifest.xml", """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>
                </manifest:manifest>""".getBytes(StandardCharsets.UTF_8));
        assertThat(parse("a.odt", locked, List.of("user"), List.of()))
                .singleElement()
                .isInstanceOf(Parsed.NeedsPassword.class);
    }

    @Test
    void nobodyMakesUsStretchAPasswordForever() throws IOException {
        byte[] honest = LockedPapers.openDocument(Papers.odt(), "user", true, 1_024);
        byte[] greedy = Entries.changed(
                honest, "META-INF/manifest.xml", manifest -> manifest.replace("\"1024\"", "\"999999999\""));
        assertThat(parse("a.odt", greedy, List.of("user"), List.of()))
                .singleElement()
                .isInstanceOf(Parsed.Quarantined.class);
    }

    @Test
    void oneDocumentIsReadByItselfWithWhatLiesInIt() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("first.txt", TEXT);
        entries.put("mail.eml", Papers.mail("report.docx", Papers.docx()));
        entries.put("last.txt", TEXT);
        byte[] file = Papers.zip(entries);
        assertThat(parse("all.zip", file, List.of(), List.of("all.zip", "mail.eml")))
                .extracting(Parsed::path)
                .containsExactly(List.of("all.zip", "mail.eml"), List.of("all.zip", "mail.eml", "report.docx"));
        assertThat(parse("all.zip", file, List.of(), List.of("all.zip", "mail.eml", "report.docx")))
                .extracting(Parsed::path)
                .containsExactly(List.of("all.zip", "mail.eml", "report.docx"));
        assertThat(parse("all.zip", file, List.of(), List.of("all.zip", "other.txt")))
                .isEmpty();
    }

    @Test
    void nobodyMakesUsTryPasswordsForever() {
        assertThatThrownBy(() -> parse("a.pdf", TEXT, Collections.nCopies(11, "x"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void macrosAreFlaggedAndTheTextIsReadAllTheSame() throws IOException {
        FileAttack macro = OfficeAttacks.all()
                .filter(each -> each.file().endsWith(".docm"))
                .findFirst()
                .orElseThrow();
        assertThat(parse(macro.file(), macro.bytes(), List.of(), List.of()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Parsed.Read.class,
                        read -> assertThat(read.problems()).contains(org.tessera.text.Texts.get("parsing.macros")));
    }

    private static List<Parsed> parse(String name, byte[] file, List<String> passwords, List<String> only)
            throws IOException {
        List<Parsed> parsed = new ArrayList<>();
        cell.parse(new Cell.Request(name, () -> new ByteArrayInputStream(file), passwords, only), parsed::add);
        return parsed;
    }
}
