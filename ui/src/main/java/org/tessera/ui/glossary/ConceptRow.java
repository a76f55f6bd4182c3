package org.tessera.ui.glossary;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.tessera.glossary.GlossaryText;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** A concept in the list: its first English term, the languages that it lacks, and opened all that it says. */
final class ConceptRow extends NativeDetails {

    ConceptRow(GlossaryText.Entry entry, boolean changed, Runnable change) {
        Map<String, String> terms = Terms.of(entry);
        Span name = new Span(Terms.single(terms.getOrDefault("en", entry.name())).stream()
                .findFirst()
                .orElse(entry.name())
                .replaceFirst("^~\\s*", ""));
        name.addClassName("saved");
        Span part = new Span(entry.part());
        part.addClassName("soft");
        Div tags = new Div();
        tags.addClassName("tags");
        if (changed) {
            tags.add(Tags.of(Words.of("glossary.changed"), "way"));
        }
        List<String> lacking = Terms.lacking(entry);
        lacking.forEach(language -> tags.add(Tags.of(Words.of("glossary.lacking", Words.language(language)), "care")));
        Div summary = new Div(name, part, tags);
        summary.addClassName("row");
        setSummary(summary);
        Div content = new Div();
        setContent(content);
        // hundreds of them: what is in one is written when it is opened
        addToggleListener(toggled -> {
            if (toggled.isOpened() && content.getComponentCount() == 0) {
                content.add(all(terms), button(change));
            }
        });
        setId("concept-" + entry.name());
    }

    private static DescriptionList all(Map<String, String> terms) {
        DescriptionList list = new DescriptionList();
        list.addClassName("concept-terms");
        Terms.LANGUAGES.forEach(language -> {
            String line = terms.getOrDefault(language, "");
            Description said = new Description(line.isEmpty() ? "—" : String.join(" · ", Terms.single(line)));
            said.getElement().setAttribute("lang", language);
            said.setClassName("lacks", line.isEmpty());
            list.add(new Term(Words.language(language)), said);
        });
        return list;
    }

    private static NativeButton button(Runnable change) {
        NativeButton button = new NativeButton(Words.of("glossary.change"), click -> change.run());
        button.addClassName("secondary");
        return button;
    }
}
