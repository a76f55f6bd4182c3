package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tessera.drafting.Cited;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The merge of the sample contributions against a written outcome ({@code expected.txt}): every evidence item that should
 * appear does, nothing twice, nothing attributed to the wrong country. {@code docs/merge.md} has the figures that it prints.
 */
class MergeQualityTest {

    private static final List<String> CHAPTERS = List.of("MIGRANT_SMUGGLING", "DRUGS", "DOCUMENT_FRAUD", "FIREARMS");
    private static final String REGION = "REGION";
    private static final List<Passage> CORPUS = SampleCorpus.passages();

    private record Expected(String chapter, String section, String words) {}

    private final Map<String, ObjectNode> sections = new LinkedHashMap<>();
    private final Map<UUID, Passage> byId = new LinkedHashMap<>();

    MergeQualityTest() throws IOException {
        CORPUS.forEach(passage -> byId.put(passage.id(), passage));
        Prose prose = new Prose("en");
        SharedNames names = new MergingConfiguration().sharedNames();
        for (String chapter : CHAPTERS) {
            List<Passage> passages = CORPUS.stream()
                    .filter(passage -> passage.areas().contains(chapter))
                    .toList();
            Findings findings = Findings.of(chapter, passages, prose::original);
            List<Country> asked = List.of(Country.AM, Country.AZ, Country.GE, Country.MD, Country.UA);
            asked.forEach(
                    country -> sections.put(chapter + " " + country, new CountryPart(prose).write(country, findings)));
            sections.put(chapter + " " + REGION, new RegionalPart(prose, names).write(asked, findings, Alike.NOTHING));
        }
    }

    @Test
    void bringsWhatItShouldNothingTwiceAndNothingOfTheWrongCountry() throws IOException {
        List<Expected> expected = expected();
        List<Expected> missing = expected.stream().filter(one -> !stands(one)).toList();
        List<String> twice = twice();
        List<String> wrong = wrongCountry();
        long cited = sections.values().stream()
                .mapToLong(doc -> Cited.in(doc).size())
                .sum();
        System.out.printf(
                "merge quality: %d of %d expected items stand (%.1f per cent); %d sections, %d citations;"
                        + " %d quoted twice, %d of the wrong country%n",
                expected.size() - missing.size(),
                expected.size(),
                100.0 * (expected.size() - missing.size()) / expected.size(),
                sections.size(),
                cited,
                twice.size(),
                wrong.size());

        assertThat(missing).isEmpty();
        assertThat(twice).isEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void putsTheContradictionOfTheSamplesSideBySide() {
        ObjectNode doc = Objects.requireNonNull(sections.get("DRUGS " + REGION)).deepCopy();

        assertThat(Reasons.takeOff(doc))
                .filteredOn(reason -> reason.rule() == Rule.DIFFERENT_FIGURES
                        && reason.words().isEmpty())
                .flatExtracting(Reason::passages)
                .extracting(id -> Objects.requireNonNull(byId.get(id)).text())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("EUR 25 per gram"),
                        text -> assertThat(text).contains("EUR 22 per gram"));
    }

    @Test
    void saysOfEverySentenceAndQuotationWhyItStandsThere() {
        sections.forEach((name, doc) -> {
            ObjectNode section = doc.deepCopy();
            int blocks = count(section);
            List<Reason> reasons = Reasons.takeOff(section);
            assertThat(reasons).as(name).hasSizeGreaterThanOrEqualTo(blocks);
            assertThat(section.toString()).doesNotContain("\"why\"");
        });
    }

    private boolean stands(Expected one) {
        JsonNode doc = Objects.requireNonNull(sections.get(one.chapter() + " " + one.section()));
        boolean quoted = quotations(doc).stream().anyMatch(words -> words.contains(one.words()));
        return quoted
                || Cited.in(doc).stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .anyMatch(passage -> !"en".equals(passage.language())
                                && passage.translations().isEmpty()
                                && passage.text().contains(one.words()));
    }

    /** Stretches of a passage that are quoted more than once in one section. */
    private List<String> twice() {
        List<String> twice = new ArrayList<>();
        sections.forEach((name, doc) -> {
            Map<UUID, Set<Integer>> seen = new LinkedHashMap<>();
            for (JsonNode quote : quotes(doc)) {
                JsonNode at = quote.path("attrs");
                Set<Integer> taken =
                        seen.computeIfAbsent(UUID.fromString(at.path("passage").asString()), _ -> new HashSet<>());
                for (int i = at.path("from").asInt(); i < at.path("to").asInt(); i++) {
                    if (!taken.add(i)) {
                        twice.add(name + ": " + at.path("passage").asString());
                        break;
                    }
                }
            }
        });
        return twice;
    }

    /** What a country's part cites and another country handed in. */
    private List<String> wrongCountry() {
        List<String> wrong = new ArrayList<>();
        sections.forEach((name, doc) -> {
            String section = name.substring(name.indexOf(' ') + 1);
            if (!section.equals(REGION)) {
                Cited.in(doc).stream()
                        .filter(id -> !Objects.requireNonNull(byId.get(id))
                                .owner()
                                .name()
                                .equals(section))
                        .forEach(id -> wrong.add(name + ": " + id));
            }
        });
        return wrong;
    }

    private List<String> quotations(JsonNode doc) {
        return quotes(doc).stream()
                .map(quote -> {
                    JsonNode at = quote.path("attrs");
                    Passage passage = Objects.requireNonNull(
                            byId.get(UUID.fromString(at.path("passage").asString())));
                    return passage.text()
                            .substring(at.path("from").asInt(), at.path("to").asInt());
                })
                .toList();
    }

    private static List<JsonNode> quotes(JsonNode doc) {
        List<JsonNode> found = new ArrayList<>();
        if (doc.path("type").asString("").equals(Doc.QUOTED_EVIDENCE)) {
            found.add(doc);
        }
        doc.path("content").forEach(child -> found.addAll(quotes(child)));
        return found;
    }

    /** Sentences and quotations by rule: paragraphs outside tables, and quotations. */
    private static int count(JsonNode node) {
        String type = node.path("type").asString("");
        if (type.equals(Doc.TABLE_CELL) || type.equals(Doc.TABLE_HEADER)) {
            return quotes(node).size();
        }
        if (type.equals(Doc.PARAGRAPH) || type.equals(Doc.QUOTED_EVIDENCE)) {
            return 1;
        }
        int count = 0;
        for (JsonNode child : node.path("content")) {
            count += count(child);
        }
        return count;
    }

    private static List<Expected> expected() throws IOException {
        try (var in = Objects.requireNonNull(MergeQualityTest.class.getResourceAsStream("expected.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Expected(parts[0], parts[1], parts[2]))
                    .collect(Collectors.toList());
        }
    }
}
