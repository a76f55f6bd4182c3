package org.tessera.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.StepsOutcome;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.merging.Merge;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opens the sample assessment, merges its chapters, and lets the coordinators write in it by ordinary steps. */
@Component
class SampleAssessment {

    private static final String TITLE = "EaP Threat Assessment 2026 (invented sample)";
    private static final List<String> MERGED = List.of("DRUGS", "MIGRANT_SMUGGLING", "DOCUMENT_FRAUD");
    private static final Pattern CITATION = Pattern.compile("\\{(\\w\\w) ([^}]+)}");

    private final Assessments assessments;
    private final Merge merge;
    private final Drafts drafts;
    private final Evidence evidence;

    SampleAssessment(Assessments assessments, Merge merge, Drafts drafts, Evidence evidence) {
        this.assessments = assessments;
        this.merge = merge;
        this.drafts = drafts;
        this.evidence = evidence;
    }

    /** What is there already, from an earlier start, is left alone. */
    void write() {
        Viewer coordinator = SampleContributions.viewer("coordinator-1");
        Assessment assessment = assessments.list(coordinator).stream()
                .filter(one -> one.title().equals(TITLE))
                .findFirst()
                .orElseGet(() -> assessments.create(coordinator, TITLE, "en"));
        for (Assessment.Chapter chapter : assessment.chapters()) {
            boolean empty = chapter.sections().stream().allMatch(one -> drafts.version(one.id()) == 0);
            if (empty && chapter.area() != null && MERGED.contains(chapter.area())) {
                merge.merge(coordinator, assessment.id(), chapter.id(), _ -> {});
            }
        }
        List<Passage> passages = MERGED.stream()
                .flatMap(area -> evidence.inArea(coordinator, area).stream())
                .toList();
        Blocks.read("edits.txt").forEach(edit -> write(assessment, edit, passages));
    }

    private void write(Assessment assessment, Blocks edit, List<Passage> passages) {
        UUID section = section(assessment, edit.words());
        if (drafts.edited(section)) {
            return;
        }
        Viewer author = SampleContributions.viewer(edit.words().getLast());
        ArrayNode content = JsonNodeFactory.instance.arrayNode();
        blocks(edit.lines(), passages).forEach(content::add);
        ObjectNode step = JsonNodeFactory.instance.objectNode();
        step.put("stepType", "replace").put("from", 0).put("to", 0);
        step.putObject("slice").set("content", content);
        StepsOutcome outcome = drafts.step(
                author,
                section,
                drafts.version(section),
                List.of(step),
                UUID.randomUUID().toString());
        if (!(outcome instanceof StepsOutcome.Accepted)) {
            throw new IllegalStateException("The edit of " + edit.words() + " came out as " + outcome);
        }
    }

    private static UUID section(Assessment assessment, List<String> words) {
        String first = words.getFirst();
        String title = first.equals(first.toUpperCase(Locale.ROOT))
                ? ""
                : Texts.in(Locale.forLanguageTag(assessment.language()), "assessment.chapter." + first);
        Country country = words.size() == 3 && !words.get(1).equals("region") ? Country.valueOf(words.get(1)) : null;
        return assessment.chapters().stream()
                .filter(chapter -> first.equals(chapter.area()) || title.equals(chapter.title()))
                .flatMap(chapter -> chapter.sections().stream())
                .filter(one -> one.country() == country)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<ObjectNode> blocks(List<String> lines, List<Passage> passages) {
        List<ObjectNode> blocks = new ArrayList<>();
        List<List<ObjectNode>> items = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("- ")) {
                items.add(List.of(Doc.paragraph(inline(line.substring(2), passages))));
                continue;
            }
            if (!items.isEmpty()) {
                blocks.add(Doc.bulletList(List.copyOf(items)));
                items.clear();
            }
            if (line.startsWith("# ")) {
                blocks.add(Doc.heading(2, Doc.text(line.substring(2))));
            } else if (line.startsWith("! ")) {
                List<JsonNode> finding = new ArrayList<>();
                for (JsonNode piece : inline(line.substring(2), passages)) {
                    finding.add(
                            piece.path("type").asString("").equals(Doc.TEXT)
                                    ? Doc.strong(piece.path("text").asString())
                                    : piece);
                }
                blocks.add(Doc.paragraph(finding.toArray(JsonNode[]::new)));
            } else {
                blocks.add(Doc.paragraph(inline(line, passages)));
            }
        }
        if (!items.isEmpty()) {
            blocks.add(Doc.bulletList(items));
        }
        return blocks;
    }

    private static JsonNode[] inline(String line, List<Passage> passages) {
        List<JsonNode> inline = new ArrayList<>();
        Matcher citations = CITATION.matcher(line);
        int at = 0;
        while (citations.find()) {
            if (citations.start() > at) {
                inline.add(Doc.text(line.substring(at, citations.start())));
            }
            inline.add(Doc.citation(passage(Country.valueOf(citations.group(1)), citations.group(2), passages)));
            at = citations.end();
        }
        if (at < line.length()) {
            inline.add(Doc.text(line.substring(at)));
        }
        return inline.toArray(JsonNode[]::new);
    }

    /** The country's first passage that has the words. */
    private static UUID passage(Country country, String words, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.owner() == country && passage.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No passage of " + country + " has \"" + words + "\""))
                .id();
    }
}
