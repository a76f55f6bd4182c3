package org.tessera.offline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.QuotedWords;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Marking;
import org.tessera.problem.NotFound;
import org.tessera.review.Round;
import org.tessera.review.Rounds;
import tools.jackson.databind.JsonNode;

/** A round's texts with numbered lines, for whoever the round is shown to, under that reader's rights. */
@Component
public class RoundTexts {

    private final Rounds rounds;
    private final Assessments assessments;
    private final Drafts drafts;
    private final ReadingPrinter printer;
    private final Ledger ledger;

    RoundTexts(Rounds rounds, Assessments assessments, Drafts drafts, ReadingPrinter printer, Ledger ledger) {
        this.rounds = rounds;
        this.assessments = assessments;
        this.drafts = drafts;
        this.printer = printer;
        this.ledger = ledger;
    }

    /**
     * A PDF to read offline. Entered in the ledger, whose number stands on each page.
     *
     * @throws NotFound the round is out of the viewer's sight
     */
    public byte[] pdf(Viewer viewer, UUID id) {
        Round round = rounds.one(viewer, id);
        Assessment whole = assessments.visible(viewer, round.assessment()).orElseThrow(NotFound::new);
        List<Reading.Part> parts = parts(viewer, round, whole);
        long entry = ledger.append(viewer, Act.ROUND_TEXTS_TAKEN, "round/" + id);
        Marking marking = parts.stream().map(Reading.Part::marking).reduce(Marking.BPL, Marking::strictest);
        var out = new ByteArrayOutputStream();
        try {
            printer.print(
                    new Reading(whole.title(), whole.language(), round, parts, marking, viewer.account(), entry), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The round's sections as the viewer may read them now, numbered in the order of the outline. */
    List<Reading.Part> parts(Viewer viewer, Round round, Assessment whole) {
        List<Reading.Part> parts = new ArrayList<>();
        titles(whole).forEach((section, title) -> {
            if (round.sections().contains(section)) {
                drafts.section(viewer, section)
                        .ifPresent(view -> parts.add(part(viewer, view, parts.size() + 1, title)));
            }
        });
        return parts;
    }

    private Reading.Part part(Viewer viewer, SectionView view, int number, String title) {
        List<NumberedLine> lines = Numbering.of(view.doc());
        return new Reading.Part(
                number, view.id(), title, view.version(), view.marking(), lines, quoted(viewer, view, lines));
    }

    private Map<Integer, QuotedWords> quoted(Viewer viewer, SectionView view, List<NumberedLine> lines) {
        List<QuotedWords> words = quotations(drafts, viewer, view);
        Map<Integer, QuotedWords> quoted = new HashMap<>();
        for (NumberedLine line : lines) {
            if (line.quoted() != null) {
                quoted.put(line.number(), words.get(quoted.size()));
            }
        }
        return quoted;
    }

    /** The words of a section's quoted evidence in the order of the text, as the viewer may take them along. */
    static List<QuotedWords> quotations(Drafts drafts, Viewer viewer, SectionView view) {
        List<Drafts.Quotation> asked = new ArrayList<>();
        collect(view.doc(), asked);
        List<QuotedWords> words = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += Drafts.MOST_QUOTES) {
            words.addAll(drafts.quotedToTake(
                    viewer, view.id(), asked.subList(from, Math.min(asked.size(), from + Drafts.MOST_QUOTES))));
        }
        return words;
    }

    private static void collect(JsonNode node, List<Drafts.Quotation> asked) {
        if (node.path("type").asString("").equals(org.tessera.drafting.Doc.QUOTED_EVIDENCE)) {
            JsonNode attrs = node.path("attrs");
            asked.add(new Drafts.Quotation(
                    UUID.fromString(attrs.path("passage").asString()),
                    attrs.path("from").asInt(),
                    attrs.path("to").asInt()));
        }
        node.path("content").forEach(child -> collect(child, asked));
    }

    private static Map<UUID, String> titles(Assessment whole) {
        Map<UUID, String> titles = new java.util.LinkedHashMap<>();
        for (Assessment.Chapter chapter : whole.chapters()) {
            for (Assessment.Section section : chapter.sections()) {
                titles.put(
                        section.id(),
                        chapter.title().equals(section.title())
                                ? section.title()
                                : chapter.title() + " › " + section.title());
            }
        }
        return titles;
    }
}
