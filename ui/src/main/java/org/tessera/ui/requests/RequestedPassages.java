package org.tessera.ui.requests;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tessera.evidence.Passage;
import org.tessera.ui.Words;

/** What a request is about: the words, so that nobody has to leave the page to decide, and the way to where they stand. */
final class RequestedPassages extends Div {

    /** More stay folded. */
    private static final int MOST = 3;

    RequestedPassages(Set<UUID> passages, Map<UUID, Passage> read) {
        addClassName("requested");
        List<Passage> known = passages.stream()
                .map(read::get)
                .filter(passage -> passage != null)
                .sorted(Comparator.comparing(Passage::document).thenComparingInt(Passage::ordinal))
                .toList();
        List<Component> lines = new ArrayList<>();
        known.forEach(passage -> lines.add(line(passage)));
        int number = 1;
        for (UUID passage : passages) {
            if (!read.containsKey(passage)) {
                lines.add(new Anchor("passages/" + passage, Words.of("requests.passage", number)));
            }
            number++;
        }
        lines.stream().limit(MOST).forEach(this::add);
        if (lines.size() > MOST) {
            HtmlContainer summary = new HtmlContainer("summary");
            summary.setText(Words.of("requests.more-passages", lines.size() - MOST));
            HtmlContainer more = new HtmlContainer("details");
            more.add(summary);
            lines.stream().skip(MOST).forEach(more::add);
            add(more);
        }
    }

    private static Component line(Passage passage) {
        String place = Words.locator(passage.locator());
        Anchor where = new Anchor(
                "passages/" + passage.id(),
                passage.contributionTitle() + " › " + passage.documentName() + (place.isEmpty() ? "" : ", " + place));
        where.addClassName("small");
        Paragraph words = new Paragraph(passage.text());
        if (passage.language() != null) {
            words.getElement().setAttribute("lang", passage.language());
        }
        HtmlContainer quote = new HtmlContainer("blockquote");
        quote.add(where, words);
        return quote;
    }
}
