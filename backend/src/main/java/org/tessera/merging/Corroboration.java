package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.glossary.Glossary;
import org.tessera.identity.Country;
import tools.jackson.databind.node.ObjectNode;

/** What independent sources say alike, what differs between them side by side, and what is one source in several hands. */
final class Corroboration {

    private static final int MOST = 8;

    private final Prose prose;
    private final List<Claim> claims;
    private final List<Excerpt> quoted = new ArrayList<>();

    Corroboration(Prose prose, List<Claim> claims) {
        this.prose = prose;
        this.claims = claims;
        for (Claim claim : claims) {
            switch (claim) {
                case Claim.DifferentFigures figures ->
                    figures.amounts().forEach(amount -> quoted(amount.passage(), amount.said()));
                case Claim.DifferentDates dates -> {
                    for (int i = 0; i < dates.said().size(); i++) {
                        quoted(dates.passages().get(i), dates.said().get(i));
                    }
                }
                case Claim.SameFigure _, Claim.Linked _, Claim.Copied _ -> {}
            }
        }
    }

    private void quoted(Passage passage, Span span) {
        Topic topic = Topic.SITUATION;
        quoted.add(new Excerpt(passage, span, topic, topic, new Score(0, false, false, 0, false)));
    }

    /** Quoted elsewhere in the part. */
    void quoted(Excerpt excerpt) {
        quoted.add(excerpt);
    }

    /** Whether the part quotes these words side by side or elsewhere, so that nobody has to read them again. */
    boolean quotes(Excerpt excerpt) {
        return quoted.stream().anyMatch(excerpt::overlaps);
    }

    void agreeing(List<ObjectNode> blocks) {
        List<List<ObjectNode>> items = new ArrayList<>();
        of(Claim.Linked.class)
                .forEach(claim -> items.add(item(
                        Rule.LINKED,
                        prose.words(
                                "region.linked", names(claim), claim.passages().size()),
                        claim)));
        of(Claim.SameFigure.class)
                .forEach(claim -> items.add(item(
                        Rule.SAME_FIGURE,
                        prose.words(
                                "region.same-figure",
                                names(claim),
                                thing(claim.thing()),
                                claim.passages().size()),
                        claim)));
        list(Rule.SAME_FIGURE, "region.corroborated", items, blocks);
    }

    void copied(List<ObjectNode> blocks) {
        List<List<ObjectNode>> items = new ArrayList<>();
        of(Claim.Copied.class)
                .forEach(claim -> items.add(
                        item(Rule.COPIED, prose.words("region.copied.item", names(claim), claim.percent()), claim)));
        list(Rule.COPIED, "region.copied", items, blocks);
    }

    private void list(Rule rule, String lead, List<List<ObjectNode>> items, List<ObjectNode> blocks) {
        if (!items.isEmpty()) {
            blocks.add(prose.lead(new Reason(rule), prose.words(lead)));
            blocks.add(Doc.bulletList(items.stream().limit(MOST).toList()));
        }
    }

    /** Side by side, each with its source and what it counts. */
    void differing(List<ObjectNode> blocks) {
        List<ObjectNode> said = new ArrayList<>();
        for (Claim claim : claims) {
            switch (claim) {
                case Claim.DifferentFigures figures -> figures(figures, said);
                case Claim.DifferentDates dates -> dates(dates, said);
                case Claim.SameFigure _, Claim.Linked _, Claim.Copied _ -> {}
            }
        }
        if (!said.isEmpty()) {
            blocks.add(prose.heading(prose.words("region.contradiction")));
            blocks.add(prose.lead(new Reason(Rule.DIFFERENT_FIGURES), prose.words("region.contradiction.note")));
            blocks.addAll(said);
        }
    }

    private void figures(Claim.DifferentFigures claim, List<ObjectNode> said) {
        Rule rule = claim.linked() ? Rule.DIFFERENT_IN_LINKED : Rule.DIFFERENT_FIGURES;
        List<List<ObjectNode>> rows = head();
        for (Amount amount : claim.amounts()) {
            String definition =
                    amount.defined() ? prose.words("region.definition.in-row") : prose.words("region.definition.none");
            rows.add(row(rule, amount.passage(), amount.said(), definition));
        }
        said.add(prose.sentence(
                new Reason(rule),
                prose.words("region.contradiction.figures", names(claim), thing(claim.thing())),
                claim.passages()));
        said.add(Doc.table(rows));
    }

    private void dates(Claim.DifferentDates claim, List<ObjectNode> said) {
        List<List<ObjectNode>> rows = head();
        for (int i = 0; i < claim.passages().size(); i++) {
            rows.add(row(
                    Rule.DIFFERENT_IN_LINKED,
                    claim.passages().get(i),
                    claim.said().get(i),
                    prose.words("region.definition.none")));
        }
        said.add(prose.sentence(
                new Reason(Rule.DIFFERENT_IN_LINKED),
                prose.words("region.contradiction.dates", names(claim)),
                claim.passages()));
        said.add(Doc.table(rows));
    }

    private List<List<ObjectNode>> head() {
        List<List<ObjectNode>> rows = new ArrayList<>();
        rows.add(Stream.of("region.whose", "region.definition", "region.statement")
                .map(key -> Doc.headerCell(Doc.text(prose.words(key))))
                .toList());
        return rows;
    }

    private List<ObjectNode> row(Rule rule, Passage passage, Span span, String definition) {
        return List.of(
                Doc.cell(Doc.text(prose.title(passage.owner()) + ", " + prose.years(List.of(passage)) + ", "
                        + passage.evaluation())),
                Doc.cell(Doc.text(definition)),
                Prose.cell(prose.quotation(rule, passage, span)));
    }

    private List<ObjectNode> item(Rule rule, String words, Claim claim) {
        return List.of(prose.sentence(new Reason(rule), words, claim.passages()));
    }

    private String names(Claim claim) {
        List<Country> countries =
                claim.passages().stream().map(Passage::owner).distinct().toList();
        return prose.names(countries);
    }

    /** What a figure counts: "seizures by weight, heroin, Batumi, 2025". */
    private String thing(Thing thing) {
        List<String> parts = new ArrayList<>();
        parts.add(prose.phrase("measure." + thing.measure()));
        thing.of().forEach(concept -> parts.add(concept(concept)));
        if (thing.level() != null) {
            parts.add(prose.phrase("measure." + thing.level()));
        }
        thing.where().forEach(place -> parts.add(concept(place)));
        if (thing.year() > 0) {
            parts.add(String.valueOf(thing.year()));
        }
        return String.join(", ", parts);
    }

    /** As the glossary says it in the working language, else in English. */
    private String concept(String name) {
        Locale working = prose.language();
        return Glossary.current()
                .concept(name)
                .map(concept -> concept.terms()
                        .getOrDefault(working.getLanguage(), concept.terms().getOrDefault("en", List.of(name)))
                        .getFirst())
                .orElse(name);
    }

    private <T extends Claim> Collection<T> of(Class<T> kind) {
        return claims.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
