package org.tessera.ui.search;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import org.tessera.evidence.Passage;
import org.tessera.ui.Words;

/** The particulars under which a passage may be used. */
class PassageSheet extends Section {

    PassageSheet(Passage passage) {
        addClassName("sheet");
        add(new H2(Words.of("passage.use")), new PassageLine(passage));
        passage.handling().stream()
                .sorted()
                .forEach(code -> add(small(code + ": " + Words.of("hand-in.handling." + code))));
        String note = passage.handlingNote();
        if (note != null && !note.isBlank()) {
            add(small(note));
        }
        add(small(passage.areas().stream().map(Words::area).collect(Collectors.joining(", "))));
    }

    private static Paragraph small(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassNames("small", "soft");
        return paragraph;
    }
}
