package org.tessera.merging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tessera.contribution.Period;
import org.tessera.evidence.FileType;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Languages;
import org.tessera.parsing.Locator;

/** The sample contributions as passages, from their sources in {@code samples/sources} and their translations. */
final class SampleCorpus {

    private static final Pattern PARTS = Pattern.compile("\n\\s*\n|\n(?=## )");

    private final Path samples;
    private final List<Passage> passages = new ArrayList<>();
    private final List<String[]> translations = new ArrayList<>();

    private SampleCorpus(Path samples) {
        this.samples = samples;
    }

    static List<Passage> passages() {
        SampleCorpus corpus = new SampleCorpus(Stream.of("samples", "../samples")
                .map(Path::of)
                .filter(folder -> Files.isDirectory(folder.resolve("sources")))
                .findFirst()
                .orElseThrow());
        try (Stream<Path> sources = Files.list(corpus.samples.resolve("sources"))) {
            corpus.readTranslations();
            for (Path source : sources.sorted().toList()) {
                corpus.contribution(Files.readString(source));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(corpus.passages);
    }

    private void readTranslations() throws IOException {
        for (String one : Files.readString(samples.resolve("translations.txt")).split("(?m)^== ")) {
            String[] lines = one.strip().split("\n", 3);
            if (lines.length == 3 && !one.startsWith("#")) {
                translations.add(new String[] {lines[0].split(" ")[0], lines[1].strip(), lines[2].strip()});
            }
        }
    }

    private void contribution(String source) {
        int body = source.indexOf("\n\n");
        Map<String, String> head = new LinkedHashMap<>();
        source.substring(0, body).lines().forEach(line -> {
            int colon = line.indexOf(':');
            head.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        String document = "one";
        for (String entry : source.substring(body + 2).split("(?m)^(?=entry: |sheet: |attachment:|csv: )")) {
            if (entry.startsWith("sheet: ")) {
                sheet(head, entry);
            } else if (entry.startsWith("attachment:") || entry.startsWith("csv: ")) {
                csv(head, entry);
            } else {
                String text = entry.startsWith("entry: ") ? entry.substring(entry.indexOf('\n') + 1) : entry;
                document =
                        entry.startsWith("entry: ") ? entry.lines().findFirst().orElse("") : document;
                text(head, document, text);
            }
        }
    }

    private void text(Map<String, String> head, String document, String text) {
        String heading = "";
        for (String part : PARTS.split(text.strip())) {
            String words = part.strip().replaceAll("(?m)^#+ ", "");
            if (part.strip().startsWith("## ") && !part.strip().contains("\n")) {
                heading = words + "\n";
            } else if (!words.isEmpty()) {
                add(head, document, heading + words);
                heading = "";
            }
        }
    }

    private void sheet(Map<String, String> head, String sheet) {
        List<String[]> rows = new ArrayList<>();
        Map<Integer, String> definitions = new LinkedHashMap<>();
        sheet.lines().forEach(line -> {
            if (line.startsWith("comment ")) {
                definitions.put(
                        line.charAt(8) - 'A',
                        line.substring(line.indexOf(':') + 1).strip());
            } else if (line.startsWith("|")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toArray(String[]::new));
            }
        });
        rows(head, sheet.lines().findFirst().orElse(""), rows, definitions);
    }

    private void csv(Map<String, String> head, String csv) {
        List<String[]> rows = csv.lines()
                .skip(1)
                .filter(line -> line.contains(";"))
                .map(line -> line.split(";"))
                .toList();
        rows(head, "csv", rows, Map.of());
    }

    private void rows(
            Map<String, String> head, String document, List<String[]> rows, Map<Integer, String> definitions) {
        String[] names = rows.getFirst();
        for (String[] row : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                String definition = definitions.get(i);
                cells.add(names[i] + (definition == null ? "" : " [" + definition + "]") + ": " + row[i]);
            }
            add(head, document, String.join(" | ", cells));
        }
    }

    private void add(Map<String, String> head, String document, String text) {
        String file = head.getOrDefault("file", "");
        String[] period = head.getOrDefault("period", "").split(" ");
        List<Translation> translated = translations.stream()
                .filter(one -> one[0].equals(file) && text.contains(one[1]))
                .map(one -> new Translation(one[2], "en", "analyst", Translation.Status.WORKING))
                .limit(1)
                .toList();
        passages.add(new Passage(
                Samples.id(file + document + text),
                Samples.id(file),
                Samples.id(file + document),
                Country.valueOf(file.substring(0, 2)),
                passages.size(),
                Locator.paragraph(1),
                Languages.of(text),
                text,
                head.getOrDefault("title", ""),
                file,
                FileType.TEXT_DOCUMENT,
                List.of(head.getOrDefault("areas", "").split(" ")),
                new Period(LocalDate.parse(period[0]), LocalDate.parse(period[1])),
                Evaluation.of(head.getOrDefault("evaluation", "")),
                null,
                Set.of(HandlingCode.H0),
                null,
                Marking.BPL,
                translated));
    }
}
