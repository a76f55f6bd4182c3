package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tessera.contribution.Contribution;
import org.tessera.correction.Correction;
import org.tessera.correction.Corrections;
import org.tessera.drafting.SectionView;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.merging.Reason;
import org.tessera.merging.WhyHere;
import org.tessera.ui.Notices;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;
import org.tessera.uses.SectionSources;
import org.tessera.uses.SectionSources.EvaluatedThen;
import org.tessera.uses.SectionSources.Source;
import org.tessera.uses.SectionSources.State;

/** How a section stands towards its sources: what became of them, sentences without any, words taken over. */
final class SourcesPane extends Div {

    private static final int SHOWN = 160;

    private final transient SectionSources sources;
    private final transient Corrections corrections;
    private final transient WhyHere whyHere;
    private final transient PassageCard.Acts evidence;
    private final transient Runnable changed;

    SourcesPane(Faces faces, PassageCard.Acts evidence, Runnable changed) {
        this.sources = faces.sources();
        this.corrections = faces.corrections();
        this.whyHere = faces.whyHere();
        this.evidence = evidence;
        this.changed = changed;
        addClassNames("found", "sources-pane");
    }

    void show(SectionView section) {
        removeAll();
        SectionSources.Standing standing = sources.of(CurrentViewer.get(), section.id());
        List<Correction> offered = corrections.of(CurrentViewer.get(), section);
        if (!offered.isEmpty()) {
            add(new H3(Labels.of("corrections", offered.size())), hint(Labels.of("corrections-help")));
            offered.forEach(one -> add(new CorrectionCard(one, acts(section.id()))));
        }
        Set<UUID> told = offered.stream().map(one -> one.before().id()).collect(Collectors.toSet());
        List<Source> moved = standing.sources().stream()
                .filter(one -> one.state() != State.STANDS && !told.contains(one.passage()))
                .toList();
        add(new H3(Labels.of("sources-moved", moved.size())));
        if (moved.isEmpty() && told.isEmpty()) {
            add(hint(Labels.of("sources-all-stand", standing.sources().size())));
        }
        moved.forEach(one -> add(source(one)));
        sentences("sources-none", standing.unsourced());
        sentences("sources-literal", standing.literal());
        why(section, standing);
    }

    private Div source(Source one) {
        Div shown = Pieces.box("source-moved");
        shown.add(Tags.of(
                Labels.of("source-state." + one.state()),
                one.state() == State.WITHDRAWN || one.state() == State.REPLACED ? "bad" : "care"));
        EvaluatedThen then = one.cited();
        Passage read = one.read();
        if (read != null && then != null) {
            shown.add(Pieces.span("evaluated-then", evaluated(then, read)));
        }
        if (read != null) {
            passage(shown, read);
        }
        Contribution newer = one.newer();
        if (newer != null) {
            Anchor link = new Anchor(
                    "contributions/" + newer.id(),
                    Labels.of("source-newer", newer.owner().name()));
            shown.add(link);
        }
        return shown;
    }

    /** Every sentence and quotation that merge wrote and that stands there still. */
    private void why(SectionView section, SectionSources.Standing standing) {
        List<Reason> reasons =
                whyHere.of(CurrentViewer.get(), section).stream().distinct().toList();
        if (!reasons.isEmpty()) {
            Map<UUID, Passage> readable = new HashMap<>();
            for (Source one : standing.sources()) {
                Passage read = one.read();
                if (read != null) {
                    readable.put(read.id(), read);
                }
            }
            NativeDetails folded =
                    new NativeDetails(Labels.of("why-all", reasons.size()), new WhyList(reasons, readable, evidence));
            folded.addClassName("why-folded");
            add(new H3(Labels.of("why")), folded);
        }
    }

    private static String evaluated(EvaluatedThen then, Passage read) {
        Instant until = then.until();
        return until == null
                ? Labels.of("source-evaluated", then.evaluation(), read.evaluation())
                : Labels.of("source-evaluated-at", then.evaluation(), read.evaluation(), Words.time(until));
    }

    private CorrectionCard.Acts acts(UUID section) {
        return new CorrectionCard.Acts() {
            @Override
            public void takeOver(Correction correction) {
                corrections.takeOver(
                        CurrentViewer.get(), section, correction.before().id());
                changed("correction-taken-over");
            }

            @Override
            public void keep(Correction correction) {
                corrections.keep(
                        CurrentViewer.get(), section, correction.before().id());
                changed("correction-kept");
            }

            @Override
            public void drop(Correction correction) {
                corrections.drop(
                        CurrentViewer.get(), section, correction.before().id());
                changed("correction-dropped");
            }

            @Override
            public void open(Passage passage) {
                evidence.open(passage);
            }
        };
    }

    private void changed(String said) {
        Notices.done(Labels.of(said));
        changed.run();
    }

    private void passage(Div shown, Passage read) {
        shown.add(Pieces.source(read), Pieces.codes(read), Pieces.quiet("source-open", () -> evidence.open(read)));
    }

    private void sentences(String key, List<String> sentences) {
        add(new H3(Labels.of(key, sentences.size())));
        add(hint(Labels.of(key + "-help")));
        UnorderedList list = new UnorderedList();
        list.addClassName("source-sentences");
        sentences.forEach(one -> list.add(new ListItem(Pieces.excerpt(one, SHOWN))));
        add(list);
    }

    private static Paragraph hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("hint");
        return hint;
    }
}
