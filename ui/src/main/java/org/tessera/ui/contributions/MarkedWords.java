package org.tessera.ui.contributions;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tessera.personal.Mark;
import org.tessera.ui.Words;

/** A passage's words with personal data marked. Built of text nodes: nothing in a document is ever taken for markup. */
final class MarkedWords extends Paragraph {

    MarkedWords(String words, List<Mark> marks) {
        addClassName("passage-words");
        int at = 0;
        for (Mark each : marks) {
            if (each.from() > at) {
                add(new Text(words.substring(at, each.from())));
            }
            HtmlContainer mark = new HtmlContainer("mark");
            mark.addClassName("personal");
            mark.setText(words.substring(each.from(), each.to()));
            mark.setTitle(Words.of("personal.kind." + each.kind()));
            add(mark);
            at = each.to();
        }
        if (at < words.length()) {
            add(new Text(words.substring(at)));
        }
    }
}
