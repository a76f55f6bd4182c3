package org.tessera.ui.contributions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.tessera.evidence.Document;
import org.tessera.ui.Words;

/** Tells the owner before a release in how many passages rules found personal data, and where to look. */
final class PersonalNotice extends Div {

    private static final int MOST = 5;

    PersonalNotice() {
        addClassName("notice");
        setId("personal");
        setVisible(false);
    }

    /** Of a whole contribution. */
    void ofContribution(Collection<UUID> passages, Map<Document, Long> places) {
        removeAll();
        setVisible(!passages.isEmpty());
        add(new Paragraph(Words.of("personal.in-contribution", passages.size())));
        Div links = new Div();
        links.addClassNames("row", "small");
        places.entrySet().stream()
                .limit(MOST)
                .forEach(place -> links.add(new Anchor(
                        DocumentView.path(place.getKey().id(), null),
                        Words.of("personal.in-document", Names.of(place.getKey()), place.getValue()))));
        add(links);
    }

    /** Of what somebody has chosen in a document. */
    void ofChosen(long found) {
        removeAll();
        setVisible(found > 0);
        add(new Paragraph(Words.of("personal.in-chosen", found)));
    }
}
