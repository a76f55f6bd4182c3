package org.tessera.ui.translations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.evidence.Translations;
import org.tessera.identity.Viewer;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** One passage that waits: the original on the left, its translation on the right. */
final class TranslationTask extends Article {

    private static final int LONGEST = 20_000;

    /** What somebody does with a passage's translation. */
    interface Acts {
        /** @param before as it stood there */
        void keep(TranslationTask task, String before, String text);

        /** @param text as it was read */
        void verify(TranslationTask task, String text);
    }

    private final transient Viewer viewer;
    private final String into;
    private final transient Acts acts;

    TranslationTask(Viewer viewer, Translations.Open one, String into, Acts acts) {
        this.viewer = viewer;
        this.into = into;
        this.acts = acts;
        addClassName("translation-task");
        show(one);
    }

    /** As it stands now. */
    void show(Translations.Open one) {
        show(one, null);
    }

    /** As somebody else has written it meanwhile, above what the viewer has typed. */
    void beside(Translations.Open one, String typed) {
        show(one, typed);
    }

    private void show(Translations.Open one, @Nullable String typed) {
        removeAll();
        Passage passage = one.passage();
        setId("translate-" + passage.id());
        Anchor source = new Anchor(
                "passages/" + passage.id(),
                Words.country(passage.owner()) + " · " + passage.contributionTitle() + " · "
                        + Words.locator(passage.locator()));
        source.addClassName("small");
        Translation working = one.working();
        Div head = new Div(source, Tags.of(standing(working), working == null ? "" : "care"));
        head.addClassName("row");
        Paragraph original = new Paragraph(passage.text());
        original.addClassName("passage-words");
        if (passage.language() != null) {
            original.getElement().setAttribute("lang", passage.language());
        }
        String standing = working == null ? "" : working.text();
        Div writing = writing(standing, typed == null ? standing : typed, one.mayVerify());
        if (typed != null) {
            Paragraph theirs = new Paragraph(standing);
            theirs.addClassName("passage-words");
            theirs.getElement().setAttribute("lang", into);
            writing.addComponentAsFirst(theirs);
        }
        Div sides = new Div(original, writing);
        sides.addClassName("translation-sides");
        add(head, sides);
    }

    private Div writing(String before, String typed, boolean mayVerify) {
        TextArea text = new TextArea();
        text.setAriaLabel(Words.language(into));
        text.setPlaceholder(Words.of("translations.write", Words.language(into)));
        text.getElement().setAttribute("lang", into);
        text.setValue(typed);
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setMinRows(3);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        Button keep = new Button(
                Words.of("translations.keep"),
                _ -> acts.keep(this, before, text.getValue().strip()));
        keep.addClassName("translation-keep");
        keep.setEnabled(!typed.equals(before));
        Button verify = new Button(Words.of("translations.verify"), _ -> acts.verify(this, before));
        verify.addClassName("translation-verify");
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        verify.setVisible(mayVerify);
        verify.setEnabled(typed.equals(before));
        text.addValueChangeListener(change -> {
            boolean other = !change.getValue().strip().equals(before.strip());
            keep.setEnabled(other && !change.getValue().isBlank());
            verify.setEnabled(!other);
            verify.setTooltipText(other ? Words.of("translations.verify-first") : "");
        });
        Div row = new Div(keep, verify);
        row.addClassName("row");
        return new Div(text, row);
    }

    private String standing(@Nullable Translation working) {
        if (working == null) {
            return Words.of("translations.missing");
        }
        return viewer.account().equals(working.author())
                ? Words.of("translations.own")
                : Words.of("translations.working", working.author());
    }
}
