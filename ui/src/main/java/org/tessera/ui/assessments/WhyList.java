package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;
import org.tessera.merging.Reason;
import org.tessera.merging.Score;
import org.tessera.text.Texts;
import org.tessera.ui.Words;

/** Why merge wrote or offers something: the rule in words, its score, and its sources as far as this viewer may see them. */
final class WhyList extends Div {

    private static final int SHOWN = 120;

    /**
     * @param readable the sources that this viewer may read
     * @param acts opens a source; null where the source stands beside it already
     */
    WhyList(Collection<Reason> reasons, Map<UUID, Passage> readable, PassageCard.@Nullable Acts acts) {
        addClassName("why-list");
        reasons.forEach(reason -> add(one(reason, readable, acts)));
    }

    /** Folded beside a suggestion. */
    static NativeDetails folded(Collection<Reason> reasons) {
        WhyList list = new WhyList(reasons.stream().distinct().toList(), Map.of(), null);
        NativeDetails folded = new NativeDetails(Labels.of("why"), list);
        folded.addClassName("why-folded");
        return folded;
    }

    private static Div one(Reason reason, Map<UUID, Passage> readable, PassageCard.@Nullable Acts acts) {
        Div shown = Pieces.box("why-one");
        if (!reason.words().isEmpty() && acts != null) {
            shown.add(Pieces.span("why-words", Pieces.excerpt(reason.words(), SHOWN)));
        }
        shown.add(new Paragraph(Texts.in(Words.locale(), "merging.why." + reason.rule())));
        if (reason.score() != null) {
            shown.add(Pieces.span("why-score", score(reason, reason.score())));
        }
        if (acts != null) {
            sources(shown, reason, readable, acts);
        }
        return shown;
    }

    private static void sources(Div shown, Reason reason, Map<UUID, Passage> readable, PassageCard.Acts acts) {
        List<Passage> seen = reason.passages().stream()
                .filter(readable::containsKey)
                .map(readable::get)
                .toList();
        for (Passage passage : seen) {
            Div source = Pieces.source(passage);
            source.add(Pieces.box(
                    "card-row", Pieces.codes(passage), Pieces.quiet("source-open", () -> acts.open(passage))));
            shown.add(source);
        }
        int withheld = reason.passages().size() - seen.size();
        if (withheld > 0) {
            shown.add(Pieces.span("why-withheld", Labels.of("why-withheld", withheld)));
        }
    }

    /** The parts that add up, the sum first. */
    private static String score(Reason reason, Score score) {
        List<String> parts = new ArrayList<>();
        String topic = reason.topic() == null
                ? ""
                : reason.topic().title(Words.locale()).toLowerCase(Words.locale());
        parts.add(Labels.of("why-score.words", score.words(), topic));
        if (score.headed()) {
            parts.add(Labels.of("why-score.headed"));
        }
        if (score.figure()) {
            parts.add(Labels.of("why-score.figure"));
        }
        parts.add(Labels.of("why-score.evaluation", number(score.evaluation())));
        if (score.brief()) {
            parts.add(Labels.of("why-score.brief"));
        }
        return Labels.of("why-score", number(score.total()), String.join(", ", parts));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
