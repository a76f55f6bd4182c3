package org.tessera.ui.assessments;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.tessera.affected.Affected;
import org.tessera.ui.Words;

/** Above a section's text: which of its sentences lean on something that an owner decided otherwise about. */
final class AffectedNotice extends Div {

    private static final int SHOWN = 160;
    private static final int FEW = 3;

    /**
     * @param settle when a coordinator has looked, and the sentences stand
     * @param changes shows what a correction changed
     */
    AffectedNotice(List<Affected> affected, Consumer<UUID> settle, Runnable changes) {
        addClassName("affected");
        setId("affected");
        getElement().setAttribute("role", "status");
        setVisible(!affected.isEmpty());
        affected.forEach(one -> add(one(one, settle, changes)));
    }

    private static Div one(Affected one, Consumer<UUID> settle, Runnable changes) {
        Span cause = new Span(Labels.of("affected." + one.cause(), Words.country(one.owner())));
        cause.addClassName("affected-cause");
        Div head = new Div(
                cause,
                new Anchor("contributions/" + one.contribution(), one.title()),
                Pieces.span("affected-when", Words.time(one.at())));
        head.addClassName("affected-head");
        if (one.successor() != null) {
            head.add(new Anchor("contributions/" + one.successor(), Labels.of("affected.successor")));
        }
        UnorderedList sentences = new UnorderedList();
        one.sentences().forEach(words -> sentences.add(new ListItem(Pieces.excerpt(words, SHOWN))));
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(what(one));
        HtmlContainer which = new HtmlContainer("details");
        which.add(summary, sentences);
        which.getElement().setAttribute("open", one.sentences().size() <= FEW);
        Div box = new Div(head, which);
        if (one.successor() != null) {
            Button compare = Pieces.button("affected.changes", changes);
            compare.addClassName("affected-changes");
            box.add(compare);
        }
        box.addClassNames("affected-one", one.cause().gone() ? "is-gone" : "is-narrowed");
        if (!one.cause().gone()) {
            Button seen = new Button(Labels.of("affected.settle"), click -> settle.accept(one.id()));
            seen.addThemeVariants(ButtonVariant.SMALL);
            seen.setId("settle-" + one.id());
            seen.addClassName("affected-settle");
            box.add(seen);
        }
        return box;
    }

    private static String what(Affected one) {
        return Labels.of(
                one.cause().gone() ? "affected.change" : "affected.look",
                one.sentences().size());
    }
}
