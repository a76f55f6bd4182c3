package org.tessera.parsing.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed;
import org.tessera.parsing.Parsed.Piece;
import org.tessera.text.Texts;

/** The contract of the cell, kept by a real child process with its own copy of the libraries. */
class CellTest {

    @TempDir
    private static Path home;

    private static @Nullable PooledCell shared;

    @BeforeAll
    static void start() throws IOException {
        shared = Cells.cell(Cells.settings(Duration.ofSeconds(60), 512, null), true, Cells.open(home));
    }

    @AfterAll
    static void stop() {
        if (shared != null) {
            shared.close();
        }
    }

    private static List<Parsed> parse(String name, byte[] bytes) throws IOException {
        if (shared == null) {
            throw new IllegalStateException("no cell");
        }
        return Cells.parse(shared, name, bytes);
    }

    private static Parsed.Read read(String name, byte[] bytes) throws IOException {
        List<Parsed> parsed = parse(name, bytes);
        assertThat(parsed).hasSize(1);
        assertThat(parsed.getFirst()).isInstanceOf(Parsed.Read.class);
        return (Parsed.Read) parsed.getFirst();
    }

    private static List<String> texts(Parsed.Read read) {
        return read.pieces().stream().map(Piece::text).toList();
    }

    @Test
    void aWordDocumentBecomesParagraphsAndRows() throws IOException {
        Parsed.Read read = read("report.docx", Papers.docx());
        assertThat(read.pieces()).extracting(p -> p.locator().paragraph()).startsWith(1);
        assertThat(texts(read).getFirst()).contains("Drugs").endsWith("First.");
        assertThat(read.pieces().getFirst().language()).isEqualTo("en");
        assertThat(texts(read))
                .anySatisfy(text -> assertThat(text)
                        .contains("Substance: Heroin | Seized: 45 kg | Trend: stable")
                        .contains("Substance: Cannabis | Seized: -- | Trend: increasing"));
        assertThat(read.pieces()).allSatisfy(p -> assertThat(p.locator().path()).containsExactly("report.docx"));
    }

    @Test
    void aPdfIsLocatedByPageAndItsLinesFlow() throws IOException {
        Parsed.Read read = read(
                "report.pdf",
                Papers.pdf("Heroin moves across the Black\nSea in small consign-\nments.", "", "Third page."));
        assertThat(read.pieces()).extracting(p -> p.locator().page()).containsExactly(1, 3);
        assertThat(texts(read).getFirst()).isEqualTo("Heroin moves across the Black Sea in small consignments.");
        assertThat(read.problems()).containsExactly(Texts.get("parsing.pages-without-text", 1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aSheetIsLocatedByCellsAndKeepsItsNamesMissingValuesAndComments(String kind) throws IOException {
        Parsed.Read read = read("statistics." + kind, kind.equals("xls") ? Papers.xls() : Papers.xlsx());
        assertThat(read.pieces())
                .extracting(Piece::locator)
                .extracting(Locator::sheet, Locator::cells)
                .containsExactly(tuple("Seizures", "A1"), tuple("Seizures", "A4:C5"), tuple("Old", "A1"));
        assertThat(texts(read).get(1))
                .contains("Year: 2024 | Substance: Heroin | Amount (kg): 45.5")
                .contains("Amount (kg): -- [")
                .contains("not yet known]");
        assertThat(read.problems()).containsExactly(Texts.get("parsing.hidden-sheet", "Old"));
    }

    @Test
    void openDocumentFilesAreRead() throws IOException {
        assertThat(read("hy.odt", Papers.odt()).pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.language()).isEqualTo("hy");
            assertThat(piece.text()).contains("առգրավվել");
        });
        assertThat(read("persons.ods", Papers.ods()).pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.text()).isEqualTo("Year: 2025 | Route: Black Sea | Persons: 112");
            assertThat(piece.locator().sheet()).isEqualTo("Persons");
            assertThat(piece.locator().cells()).isEqualTo("B2:D2");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "IBM866", "UTF-16LE", "UTF-8"})
    void delimitedTextIsReadInEveryEncodingOfTheRegion(String charset) throws IOException {
        String csv = "Год;Вещество;Изъято, кг\r\n2024;героин;45,5\r\n2025;каннабис;--\r\n";
        Parsed.Read read = read("данные.csv", csv.getBytes(Charset.forName(charset)));
        assertThat(texts(read))
                .containsExactly("Год: 2024 | Вещество: героин | Изъято, кг: 45,5\n"
                        + "Год: 2025 | Вещество: каннабис | Изъято, кг: --");
        assertThat(read.pieces().getFirst().locator().cells()).isEqualTo("A2:C3");
    }

    @Test
    void aMailHasHeadersBodyAndAttachedDocuments() throws IOException {
        List<Parsed> parsed = parse("figures.eml", Papers.mail("report.docx", Papers.docx()));
        assertThat(parsed)
                .extracting(Parsed::path)
                .containsExactly(List.of("figures.eml"), List.of("figures.eml", "report.docx"));
        Parsed.Read mail = (Parsed.Read) parsed.getFirst();
        assertThat(mail.pieces()).extracting(p -> p.locator().part()).containsExactly("headers", "body");
        assertThat(texts(mail).getFirst()).contains("Subject: Figures for 2025").contains("Координатор");
        assertThat(texts(mail).getLast()).startsWith("Please find the figures");
    }

    @Test
    void anArchiveUnfoldsAndOneBadFileHarmsNoOther() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../../etc/first.txt", Papers.LONG.getBytes(StandardCharsets.UTF_8));
        entries.put("~$report.docx", new byte[] {1, 2, 3});
        entries.put("broken.docx", Arrays.copyOf(Papers.docx(), 900));
        entries.put("tool.exe", new byte[] {'M', 'Z', 0, 0, 1});
        entries.put("inner.zip", Papers.zip(Map.of("report.pdf", Papers.pdf("Within."))));
        entries.put("locked.pdf", Papers.lockedPdf());
        entries.put("scan.pdf", Papers.pdf(""));
        List<Parsed> parsed = parse("all.zip", Papers.zip(entries));
        assertThat(parsed)
                .extracting(each -> String.join("|", each.path()), each -> (Object) each.getClass())
                .containsExactly(
                        tuple("all.zip|etc/first.txt", Parsed.Read.class),
                        tuple("all.zip|~$report.docx", Parsed.Skipped.class),
                        tuple("all.zip|broken.docx", Parsed.Quarantined.class),
                        tuple("all.zip|tool.exe", Parsed.Quarantined.class),
                        tuple("all.zip|inner.zip|report.pdf", Parsed.Read.class),
                        tuple("all.zip|locked.pdf", Parsed.NeedsPassword.class),
                        tuple("all.zip|scan.pdf", Parsed.Skipped.class));
        assertThat(((Parsed.Skipped) parsed.getLast()).reason()).isEqualTo(Texts.get("parsing.no-text-layer"));
    }

    @Test
    void aDocumentThatUnfoldsHugelyIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = Papers.zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                        .getBytes(StandardCharsets.UTF_8),
                "word/document.xml",
                new byte[60 << 20]));
        List<Parsed> parsed = parse("bomb.docx", bomb);
        assertThat(parsed).singleElement().isInstanceOf(Parsed.Quarantined.class);
        List<Parsed> archive = parse("bomb.zip", Papers.zip(Map.of("zeros.txt", new byte[60 << 20])));
        assertThat(archive)
                .singleElement()
                .isEqualTo(new Parsed.Quarantined(
                        List.of("bomb.zip", "zeros.txt"), "application/octet-stream", Texts.get("parsing.bomb")));
    }

    @Test
    void nothingStaysInTheTemporaryFolder() throws IOException, TimeoutException {
        read("report.docx", Papers.docx());
        Path memory = Path.of("/dev/shm");
        if (Files.isDirectory(memory)) {
            String ours = "tessera-cell-" + ProcessHandle.current().pid() + "-";
            try (var folders = Files.list(memory)) {
                for (Path folder : folders.filter(
                                f -> f.getFileName().toString().startsWith(ours))
                        .toList()) {
                    // A cell clears up behind its answer, one that was ended is cleared up behind.
                    ListeningCell.await(folder + " is empty", () -> isEmptyOrGone(folder));
                }
            }
        }
    }

    private static boolean isEmptyOrGone(Path folder) {
        String[] within = folder.toFile().list();
        return within == null || within.length == 0;
    }

    @Test
    void aSourceThatCannotBeReadIsNoFaultOfTheDocument() {
        PooledCell cell = shared;
        assertThat(cell).isNotNull();
        List<Parsed> parsed = new ArrayList<>();
        assertThatThrownBy(() -> {
                    if (cell != null) {
                        cell.parse(
                                Cell.Request.whole("a.txt", () -> {
                                    throw new IOException("the blob is away");
                                }),
                                parsed::add);
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(parsed).isEmpty();
    }
}
