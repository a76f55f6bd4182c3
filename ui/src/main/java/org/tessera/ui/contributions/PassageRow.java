package org.tessera.ui.contributions;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;
import org.tessera.personal.Mark;
import org.tessera.policy.Audience;
import org.tessera.release.Release;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** A passage in its document: where it stands, its words, who else sees it, and whether it is chosen. */
final class PassageRow extends Div {

    private final Passage passage;
    private final Span seenBy = new Span();
    private final @Nullable Checkbox box;

    /**
     * @param personal where personal data stands in it, for its owner
     * @param choosing null where nobody chooses
     */
    PassageRow(Passage passage, List<Mark> personal, @Nullable Consumer<Boolean> choosing) {
        this.passage = passage;
        addClassName("near");
        setId("passage-" + passage.id());
        String place = Words.locator(passage.locator());
        if (choosing == null) {
            box = null;
        } else {
            Checkbox choose = new Checkbox();
            choose.setAriaLabel(Words.of("documents.choose", place));
            choose.addValueChangeListener(change -> {
                setClassName("chosen", change.getValue());
                if (change.isFromClient()) {
                    choosing.accept(change.getValue());
                }
            });
            box = choose;
            add(choose);
        }
        Anchor where = new Anchor("passages/" + passage.id(), place.isEmpty() ? Words.of("passage.title") : place);
        Span line = new Span(where);
        line.addClassNames("where", "small", "soft");
        seenBy.addClassName("seen-by");
        line.add(seenBy);
        MarkedWords words = new MarkedWords(passage.text(), personal);
        String language = passage.language();
        if (language != null) {
            words.getElement().setAttribute("lang", language);
        }
        Div said = new Div(line, words);
        said.addClassName("said");
        add(said);
    }

    void choose(boolean now) {
        if (box != null) {
            box.setValue(now);
        }
    }

    void mark(List<Release> singly) {
        Set<Audience> to = EnumSet.noneOf(Audience.class);
        singly.stream()
                .filter(release -> release.passages().contains(passage.id()))
                .forEach(release -> to.addAll(release.to()));
        seenBy.removeAll();
        to.forEach(audience -> {
            Span tag = Tags.of(Words.audience(audience), "way");
            tag.setTitle(Words.of("documents.released-singly"));
            seenBy.add(tag);
        });
    }

    /** The one that somebody came for. */
    void here() {
        addClassName("here");
        getElement().setAttribute("aria-current", "true");
        getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }
}
