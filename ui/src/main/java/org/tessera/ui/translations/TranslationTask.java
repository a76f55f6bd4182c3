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
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.evidence.Translations;
import org.tessera.identity.Viewer;
import org.tessera.ui.Notices;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** One passage that waits: the original on the left, its translation on the right. */
final class TranslationTask extends Article {

    private static final int LONGEST = 20_000;

    TranslationTask(
            Viewer viewer,
            Translations.Open one,
            String into,
            Evidence evidence,
            Translations translations,
            Runnable changed) {
        addClassName("translation-task");
        Passage passage = one.passage();
        Translation working = one.working();
        Anchor source = new Anchor(
                "passages/" + passage.id(),
                Words.country(passage.owner()) + " · " + passage.contributionTitle() + " · "
                        + Words.locator(passage.locator()));
        source.addClassName("small");
        Div head = new Div(source, Tags.of(standing(viewer, working), working == null ? "" : "care"));
        head.addClassName("row");

        Paragraph original = new Paragraph(passage.text());
        original.addClassName("passage-words");
        if (passage.language() != null) {
            original.getElement().setAttribute("lang", passage.language());
        }
        String before = working == null ? "" : working.text();
        TextArea text = new TextArea();
        text.setAriaLabel(Words.language(into));
        text.getElement().setAttribute("lang", into);
        text.setValue(before);
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setMinRows(4);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        Button keep = new Button(Words.of("translations.keep"), _ -> {
            evidence.translate(viewer, passage.id(), text.getValue().strip(), into);
            Notices.done(Words.of("translations.kept"));
            changed.run();
        });
        keep.setEnabled(false);
        Button verify = new Button(Words.of("translations.verify"), _ -> {
            translations.verify(viewer, passage.id(), into, before);
            Notices.done(Words.of("translation.is-verified"));
            changed.run();
        });
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        verify.setVisible(one.mayVerify());
        text.addValueChangeListener(change -> {
            boolean other = !change.getValue().strip().equals(before.strip());
            keep.setEnabled(other && !change.getValue().isBlank());
            verify.setEnabled(!other);
            verify.setTooltipText(other ? Words.of("translations.verify-first") : "");
        });
        Div acts = new Div(keep, verify);
        acts.addClassName("row");
        Div sides = new Div(original, new Div(text, acts));
        sides.addClassName("translation-sides");
        add(head, sides);
    }

    private static String standing(Viewer viewer, @Nullable Translation working) {
        if (working == null) {
            return Words.of("translations.missing");
        }
        return viewer.account().equals(working.author())
                ? Words.of("translations.own")
                : Words.of("translations.working", working.author());
    }
}
