package org.tessera.ui.assessments;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Sharing;
import org.tessera.policy.TranslationPolicy;
import org.tessera.ui.Words;
import org.tessera.ui.contributions.DocumentView;

/** One passage with its neighbours in the document, its translations, and the field for a missing one. */
final class PassagePane extends Div {

    private static final int NEIGHBOURS = 2;

    private final Faces faces;
    private final PassageCard.Acts acts;
    private final Runnable back;
    private final Runnable translated;
    private String working = "en";
    private @Nullable TranslationField translating;

    PassagePane(Faces faces, PassageCard.Acts acts, Runnable back, Runnable translated) {
        this.faces = faces;
        this.acts = acts;
        this.back = back;
        this.translated = translated;
        addClassName("passage-pane");
        Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE).listenOn(this);
    }

    /** Not out of a translation that somebody is writing. */
    private void leave() {
        if (translating == null || translating.isEmpty()) {
            back.run();
        }
    }

    void inLanguage(String workingLanguage) {
        working = workingLanguage;
    }

    void open(UUID id) {
        Viewer viewer = CurrentViewer.get();
        removeAll();
        translating = null;
        add(Pieces.quiet("back-to-search", back));
        List<Passage> around = faces.evidence().around(viewer, id, NEIGHBOURS, NEIGHBOURS);
        around.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        passage -> show(viewer, passage, around), () -> add(new Paragraph(Labels.of("withheld"))));
    }

    private void show(Viewer viewer, Passage passage, List<Passage> around) {
        add(
                new H3(passage.contributionTitle()),
                Pieces.span(
                        "source-place",
                        Words.country(passage.owner()) + " · " + passage.documentName() + " · "
                                + Words.locator(passage.locator())),
                whole(passage),
                Pieces.box("card-row", Pieces.codes(passage)));
        if (passage.handlingNote() != null) {
            add(Pieces.span("handling-note", passage.handlingNote()));
        }
        ChosenWords words = new ChosenWords(passage);
        if (acts.mayEdit()) {
            add(
                    Pieces.box(
                            "card-acts",
                            Pieces.primary("cite", () -> acts.cite(passage)),
                            Pieces.button("quote", () -> words.chosen((from, to) -> acts.quote(passage, from, to)))),
                    Pieces.span("hint", Labels.of("quote-hint")));
        }
        PassageWords.translation(passage, working).ifPresent(one -> translation(viewer, passage, one));
        Div context = Pieces.box("context");
        around.forEach(one -> context.add(one.id().equals(passage.id()) ? words : neighbour(one)));
        add(context);
        if (PassageWords.translationNeeded(passage, working)) {
            Sharing sharing = faces.evidence().sharing(List.of(passage.id())).get(passage.id());
            if (sharing != null && PassageWords.mayTranslate(viewer, sharing)) {
                translating = new TranslationField(working, text -> keep(passage, text));
                add(translating);
            }
        }
    }

    /** In a window of its own: the draft stays where it is. */
    private static Anchor whole(Passage passage) {
        Anchor whole = new Anchor(
                DocumentView.path(passage.document(), passage.id()), Labels.of("whole-document"), AnchorTarget.BLANK);
        whole.addClassName("whole-document");
        return whole;
    }

    private void translation(Viewer viewer, Passage passage, Translation translation) {
        Div text = Pieces.box("translated");
        text.setText(translation.text());
        text.getElement().setAttribute("lang", translation.language());
        String kind =
                translation.status() == Translation.Status.VERIFIED ? "translation-verified" : "translation-working";
        add(text, Pieces.span("translation-kind", Labels.of(kind, translation.author())));
        Sharing sharing = faces.evidence().sharing(List.of(passage.id())).get(passage.id());
        if (translation.status() == Translation.Status.WORKING
                && sharing != null
                && TranslationPolicy.mayVerify(viewer, sharing, translation.author())
                        .allowed()) {
            add(Pieces.button("translation-verify", () -> {
                try {
                    faces.translations().verify(viewer, passage.id(), translation.language(), translation.text());
                    translated.run();
                } finally {
                    open(passage.id());
                }
            }));
        }
    }

    private static Div neighbour(Passage passage) {
        Div paragraph = Pieces.box("neighbour");
        paragraph.setText(passage.text());
        if (passage.language() != null) {
            paragraph.getElement().setAttribute("lang", passage.language());
        }
        return paragraph;
    }

    private void keep(Passage passage, String text) {
        faces.translations().write(CurrentViewer.get(), passage.id(), working, "", text);
        translated.run();
        open(passage.id());
    }
}
