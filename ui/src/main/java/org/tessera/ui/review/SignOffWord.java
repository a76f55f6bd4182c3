package org.tessera.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tessera.review.SignOff;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** One party's word on one section: how it stands, whose and when, and what was said. */
final class SignOffWord extends Div {

    SignOffWord(SignOff.Standing standing, String party) {
        addClassName("sign-word");
        SignOff one = standing.signOff();
        String kind = switch (one.verdict()) {
            case SIGNED -> "good";
            case DISSENT -> "way";
            case CHANGES -> "bad";
        };
        add(Tags.of(Labels.of("word." + one.verdict()), standing.current() ? kind : "gone"));
        if (!standing.current()) {
            add(Tags.of(Labels.of("word.earlier"), "way"));
        }
        Span who = new Span(Labels.of("word.by", party, one.account(), Words.time(one.at())));
        who.addClassNames("small", "soft");
        add(who);
        String words = one.words();
        if (words != null) {
            Div said = new Div();
            said.setText(words);
            said.addClassName("sign-said");
            add(said);
        }
    }
}
