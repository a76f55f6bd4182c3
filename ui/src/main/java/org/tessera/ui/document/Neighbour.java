package org.tessera.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.MailThreads;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.ui.Words;

/** One passage of a document: where it stands, its words, and beside them what they mean in the reader's language. */
final class Neighbour extends Div {

    /** What ties a mail to others is for machines to read. */
    private static final List<String> FOR_MACHINES = List.of("Message-ID", "In-Reply-To", "References");

    Neighbour(Passage passage, boolean here) {
        addClassName("near");
        String place = Words.locator(passage.locator());
        Component where = here || place.isEmpty() ? new Span(place) : new Anchor("passages/" + passage.id(), place);
        where.addClassNames("where", "small", "soft");
        Component words = "headers".equals(passage.locator().part())
                ? headers(passage.text())
                : words(passage.text(), passage.language());
        add(where);
        Optional<Translation> beside = beside(passage);
        if (beside.isPresent()) {
            Div sides = new Div(words, translation(beside.get()));
            sides.addClassName("side-by-side");
            add(sides);
        } else {
            add(words);
        }
        setClassName("quoted", "quoted".equals(passage.locator().part()));
        if (here) {
            addClassName("here");
            getElement().setAttribute("aria-current", "true");
        }
    }

    /** The verified one before others, in the reader's language before English. */
    static Optional<Translation> beside(Passage passage) {
        String mine = Words.locale().getLanguage();
        return passage.translations().stream()
                .filter(one -> one.language().equals(mine) || one.language().equals("en"))
                .max((one, other) -> Integer.compare(weight(one, mine), weight(other, mine)));
    }

    private static int weight(Translation one, String mine) {
        return (one.status() == Translation.Status.VERIFIED ? 1 : 0)
                + (one.language().equals(mine) ? 2 : 0);
    }

    private static Div translation(Translation one) {
        boolean verified = one.status() == Translation.Status.VERIFIED;
        Span what = new Span(Words.language(one.language()) + ", "
                + Words.of(verified ? "translation.verified" : "translation.working"));
        what.addClassNames("where", "small", "soft");
        Div beside = new Div(what, words(one.text(), one.language()));
        beside.addClassName("translated");
        return beside;
    }

    private static Paragraph words(String text, @Nullable String language) {
        Paragraph words = new Paragraph(text);
        words.addClassName("passage-words");
        if (language != null) {
            words.getElement().setAttribute("lang", language);
        }
        return words;
    }

    private static Div headers(String text) {
        DescriptionList shown = list();
        DescriptionList tied = list();
        Map<String, String> fields = MailThreads.fields(text);
        fields.forEach((name, value) ->
                (FOR_MACHINES.contains(name) ? tied : shown).add(new Term(name), new Description(value)));
        Div headers = new Div(shown);
        if (tied.getComponentCount() > 0) {
            headers.add(new NativeDetails(Words.of("document.more-headers"), tied));
        }
        return headers;
    }

    private static DescriptionList list() {
        DescriptionList list = new DescriptionList();
        list.addClassNames("facts", "mail-headers");
        return list;
    }
}
