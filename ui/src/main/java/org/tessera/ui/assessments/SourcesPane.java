package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.tessera.contribution.Contribution;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.ui.Tags;
import org.tessera.uses.SectionSources;
import org.tessera.uses.SectionSources.Source;
import org.tessera.uses.SectionSources.State;

/** How a section stands towards its sources: what became of them, sentences without any, words taken over. */
final class SourcesPane extends Div {

    private static final int SHOWN = 160;

    private final transient SectionSources sources;
    private final transient PassageCard.Acts evidence;

    SourcesPane(SectionSources sources, PassageCard.Acts evidence) {
        this.sources = sources;
        this.evidence = evidence;
        addClassNames("found", "sources-pane");
    }

    void show(UUID section) {
        removeAll();
        SectionSources.Standing standing = sources.of(CurrentViewer.get(), section);
        List<Source> moved = standing.sources().stream()
                .filter(one -> one.state() != State.STANDS)
                .toList();
        add(new H3(Labels.of("sources-moved", moved.size())));
        if (moved.isEmpty()) {
            add(hint(Labels.of("sources-all-stand", standing.sources().size())));
        }
        moved.forEach(one -> add(source(one)));
        sentences("sources-none", standing.unsourced());
        sentences("sources-literal", standing.literal());
    }

    private Div source(Source one) {
        Div shown = Pieces.box("source-moved");
        shown.add(Tags.of(
                Labels.of("source-state." + one.state()),
                one.state() == State.WITHDRAWN || one.state() == State.REPLACED ? "bad" : "care"));
        Passage read = one.read();
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
