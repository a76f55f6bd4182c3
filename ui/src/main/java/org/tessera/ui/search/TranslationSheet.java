package org.tessera.ui.search;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.evidence.Translations;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.policy.TranslationPolicy;
import org.tessera.ui.Notices;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;
import org.tessera.ui.document.DocumentSheet;

/** A passage's translations, and a field for one more beside the passage: working until a second person verifies it. */
class TranslationSheet extends Section {

    private static final List<String> LANGUAGES = List.of("en", "ro", "ka", "hy", "az", "uk", "ru");

    TranslationSheet(Viewer viewer, Passage passage, Sharing sharing, Translations translations, Runnable changed) {
        boolean may = Policy.mayTranslate(viewer, sharing).allowed();
        addClassName("sheet");
        setId("translation");
        setVisible(may || !passage.translations().isEmpty());
        add(new H2(Words.of("translation.title")));
        passage.translations().stream()
                .filter(one -> one.status() == Translation.Status.WORKING
                        && TranslationPolicy.mayVerify(viewer, sharing, one.author())
                                .allowed())
                .forEach(one -> add(verify(one, () -> {
                    try {
                        translations.verify(viewer, passage.id(), one.language(), one.text());
                        Notices.done(Words.of("translation.is-verified"));
                    } finally {
                        changed.run();
                    }
                })));
        // that which stands beside the passage's own words is not said again
        passage.translations().stream()
                .filter(translation -> !DocumentSheet.standsBeside(passage, translation))
                .forEach(translation -> add(shown(translation)));
        if (may) {
            HtmlContainer more = new HtmlContainer("details");
            HtmlContainer summary = new HtmlContainer("summary");
            summary.setText(Words.of("translation.write"));
            more.add(summary, form(viewer, passage, translations, changed));
            more.getElement()
                    .setAttribute("open", passage.translations().isEmpty() && !"en".equals(passage.language()));
            add(more);
        }
    }

    private static Div shown(Translation translation) {
        Paragraph words = new Paragraph(translation.text());
        words.addClassName("passage-words");
        words.getElement().setAttribute("lang", translation.language());
        Span by = new Span(Words.language(translation.language()) + ", " + translation.author());
        by.addClassNames("small", "soft");
        boolean verified = translation.status() == Translation.Status.VERIFIED;
        Div line = new Div(
                by,
                Tags.of(
                        Words.of(verified ? "translation.verified" : "translation.working"),
                        verified ? "good" : "care"));
        line.addClassName("row");
        return new Div(words, line);
    }

    private static Div verify(Translation translation, Runnable act) {
        Span by = new Span(Words.of("translation.waits", Words.language(translation.language()), translation.author()));
        by.addClassNames("small", "soft");
        Button verify = new Button(Words.of("translation.verify"), _ -> act.run());
        Div row = new Div(by, verify);
        row.addClassName("row");
        return row;
    }

    private static Div form(Viewer viewer, Passage passage, Translations translations, Runnable changed) {
        Select<String> language = new Select<>();
        language.setLabel(Words.of("translation.language"));
        List<String> others = LANGUAGES.stream()
                .filter(code -> !code.equals(passage.language()))
                .toList();
        language.setItems(others);
        language.setItemLabelGenerator(Words::language);
        language.setValue(others.getFirst());
        TextArea text = new TextArea(Words.of("translation.text"));
        text.setWidthFull();
        text.setMaxLength(20_000);
        text.setMinHeight("7rem");
        language.addValueChangeListener(chosen -> text.setValue(existing(passage, chosen.getValue())));
        text.setValue(existing(passage, others.getFirst()));
        Button save = new Button(Words.of("translation.save"), click -> {
            if (text.getValue().isBlank()) {
                Notices.problem(Words.of("translation.empty"));
                return;
            }
            String before = existing(passage, language.getValue());
            translations.write(
                    viewer,
                    passage.id(),
                    language.getValue(),
                    before,
                    text.getValue().strip());
            Notices.done(Words.of("translation.saved"));
            changed.run();
        });
        Div row = new Div(save);
        row.addClassName("row");
        Div form = new Div(language, text, row);
        form.addClassName("stack");
        return form;
    }

    private static String existing(Passage passage, String language) {
        Optional<Translation> there = passage.translations().stream()
                .filter(translation -> translation.language().equals(language))
                .findFirst();
        return there.map(Translation::text).orElse("");
    }
}
