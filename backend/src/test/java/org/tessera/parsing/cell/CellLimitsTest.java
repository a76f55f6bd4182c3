package org.tessera.parsing.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tessera.parsing.Parsed;
import org.tessera.text.Texts;

/** What a cell does at the end of its memory, of its time, and where it is not confined. */
class CellLimitsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void aDocumentThatKillsTheCellIsQuarantinedAndTheOthersGoOn() throws IOException {
        // A workbook whose shared strings do not fit into this cell's memory.
        StringBuilder strings =
                new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (int i = 0; i < 600_000; i++) {
            strings.append("<si><t>").append(Integer.toHexString(i * 31)).append("</t></si>");
        }
        strings.append("</sst>");
        byte[] killer = Killers.withSharedStrings(Papers.xlsx(), strings.toString());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("before.txt", Papers.LONG.getBytes(StandardCharsets.UTF_8));
        entries.put("killer.xlsx", killer);
        entries.put("after.txt", Papers.LONG.getBytes(StandardCharsets.UTF_8));
        try (PooledCell small = cell(Cells.settings(Duration.ofSeconds(60), 40, null), true)) {
            List<Parsed> parsed = Cells.parse(small, "all.zip", Papers.zip(entries));
            assertThat(parsed)
                    .extracting(each -> each.path().getLast(), each -> (Object) each.getClass())
                    .containsExactly(
                            tuple("before.txt", Parsed.Read.class),
                            tuple("killer.xlsx", Parsed.Quarantined.class),
                            tuple("after.txt", Parsed.Read.class));
            assertThat(((Parsed.Quarantined) parsed.get(1)).reason()).isEqualTo(Texts.get("parsing.too-much-memory"));
        }
    }

    @Test
    void aDocumentThatTakesTooLongIsQuarantined() throws IOException {
        try (PooledCell hasty = cell(Cells.settings(Duration.ofMillis(1), 512, null), true)) {
            assertThat(Cells.parse(hasty, "report.docx", Papers.docx()))
                    .singleElement()
                    .isEqualTo(new Parsed.Quarantined(
                            List.of("report.docx"), "application/octet-stream", Texts.get("parsing.too-long")));
        }
    }

    @Test
    void aCellThatCanReadTheKeysIsRefusedOutsideLocalMode(@TempDir Path keys) throws IOException {
        Cells.open(keys);
        try (PooledCell open = cell(Cells.settings(Duration.ofSeconds(60), 512, keys), false)) {
            assertThatThrownBy(() -> Cells.parse(open, "a.txt", "Text".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("can read the keys");
        }
    }

    private PooledCell cell(ParsingSettings settings, boolean mayBeUnconfined) throws IOException {
        return Cells.cell(settings, mayBeUnconfined, Cells.open(home));
    }
}
