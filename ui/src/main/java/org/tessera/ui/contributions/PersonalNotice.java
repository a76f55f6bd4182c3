package org.tessera.ui.contributions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.tessera.evidence.Document;
import org.tessera.evidence.Reading;
import org.tessera.ui.Words;

/** Tells the owner before a release in how many passages rules found personal data or have not looked yet, and where. */
final class PersonalNotice extends Div {

    private static final int MOST = 5;

    PersonalNotice() {
        addClassName("notice");
        setId("personal");
        setVisible(false);
    }

    /** Of a whole contribution. */
    void ofContribution(Reading.Personal passages, Map<Document, Long> places) {
        tell("personal.in-contribution", passages.found().size());
        more("personal.unlooked", passages.unlooked().size());
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
    void ofChosen(Reading.Personal passages, Collection<UUID> chosen) {
        tell(
                "personal.in-chosen",
                chosen.stream().filter(passages.found()::contains).count());
        more(
                "personal.unlooked-chosen",
                chosen.stream().filter(passages.unlooked()::contains).count());
    }

    private void tell(String key, long count) {
        removeAll();
        setVisible(false);
        more(key, count);
    }

    private void more(String key, long count) {
        if (count > 0) {
            setVisible(true);
            add(new Paragraph(Words.of(key, count)));
        }
    }
}
