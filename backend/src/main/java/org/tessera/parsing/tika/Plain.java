package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Text and delimited text, whatever their encoding. */
final class Plain {

    private static final int FILLED_LINE = 50;

    /** What is longer is no row of a table, whatever its name says. */
    private static final int LONGEST_ROW = 200_000;

    private Plain() {}

    static void text(Path file, Passages passages) throws IOException {
        text(Charsets.decode(Files.readAllBytes(file)), passages);
    }

    /** Paragraphs end at blank lines; where lines are not broken to a width, each line is one. */
    static void text(String raw, Passages passages) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n\n");
        for (String block : text.split("\\n[ \\t]*\\n+")) {
            List<String> lines =
                    block.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
            StringBuilder paragraph = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
                boolean wrapped = i + 1 < lines.size()
                        && line.length() >= FILLED_LINE
                        && line.length() <= 100
                        && !".:;!?|".contains(line.substring(line.length() - 1));
                if (!wrapped) {
                    passages.paragraph(paragraph.toString());
                    paragraph.setLength(0);
                }
            }
            if (!paragraph.isEmpty()) {
                passages.paragraph(paragraph.toString());
            }
        }
    }

    static void csv(Path file, Passages passages) throws IOException {
        String text = Charsets.decode(Files.readAllBytes(file));
        if (text.lines().anyMatch(line -> line.length() > LONGEST_ROW)) {
            text(text, passages);
            return;
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        SheetRows rows = new SheetRows(passages);
        rows.sheet(null);
        try (CSVParser records = CSVParser.parse(new StringReader(text), format)) {
            int number = 0;
            for (CSVRecord record : records) {
                TreeMap<Integer, String> cells = new TreeMap<>();
                for (int i = 0; i < record.size(); i++) {
                    cells.put(i, record.get(i));
                }
                rows.row(number++, cells);
            }
        }
        rows.finish();
    }

    /** The one that cuts the first lines into most columns of the same number. */
    private static char delimiter(String text) {
        char best = ',';
        long most = 0;
        List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(20).toList();
        for (char candidate : new char[] {';', '\t', ',', '|'}) {
            long least = lines.stream()
                    .mapToLong(l -> l.chars().filter(c -> c == candidate).count())
                    .sorted()
                    .skip(lines.size() / 4)
                    .findFirst()
                    .orElse(0);
            if (least > most) {
                most = least;
                best = candidate;
            }
        }
        return best;
    }
}
