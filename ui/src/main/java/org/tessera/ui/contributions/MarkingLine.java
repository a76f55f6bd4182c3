package org.tessera.ui.contributions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tessera.contribution.Contribution;
import org.tessera.identity.Viewer;
import org.tessera.overrides.SetMarking;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.release.Remarking;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;
import org.tessera.ui.marking.MarkingTag;

/** How a contribution is marked, its owner's way to mark it otherwise, and what waits for the lead. */
final class MarkingLine extends Div {

    private final transient Viewer viewer;
    private final transient Remarking remarking;
    private final transient Runnable changed;

    MarkingLine(Viewer viewer, Remarking remarking, Runnable changed) {
        this.viewer = viewer;
        this.remarking = remarking;
        this.changed = changed;
        addClassName("remark");
        setId("remark");
    }

    void show(Contribution one) {
        removeAll();
        var said = one.particulars();
        Button other = new Button(Words.of("remark.other") + " …", click -> open(one));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        other.setId("remark-open");
        Div now = new Div(new Span(Words.of("facts.marking")), new MarkingTag(said.marking(), said.handling()), other);
        now.addClassName("row");
        add(now);
        SetMarking waiting = remarking.waiting(viewer, one);
        if (waiting != null) {
            add(waiting(one, waiting));
        }
    }

    private Div waiting(Contribution one, SetMarking waiting) {
        Span who = new Span(Words.of("remark.waits", waiting.proposedBy(), Words.time(waiting.proposedAt())));
        Paragraph why = new Paragraph(waiting.reason());
        why.addClassName("marking-said");
        Div acts = new Div();
        acts.addClassName("row");
        if (remarking.mayConfirm(viewer, one, waiting)) {
            Button confirm = new Button(Words.of("remark.confirm"), click -> decide(one, waiting, true));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            confirm.setId("remark-confirm");
            acts.add(confirm, refuse(one, waiting, "remark.refuse"));
        } else if (waiting.proposedBy().equals(viewer.account())) {
            acts.add(refuse(one, waiting, "remark.take-back"));
        }
        Div box = new Div(who, new MarkingTag(waiting.marking(), waiting.handling()), why, acts);
        box.addClassNames("notice", "small");
        return box;
    }

    private Button refuse(Contribution one, SetMarking waiting, String key) {
        Button refuse = new Button(Words.of(key), click -> decide(one, waiting, false));
        refuse.addThemeVariants(ButtonVariant.LUMO_SMALL);
        refuse.setId("remark-refuse");
        return refuse;
    }

    private void open(Contribution one) {
        new MarkingForm(
                        one,
                        remarking.ceiling(),
                        (form, wish) -> attempt(() -> {
                            SetMarking proposed = remarking.mark(viewer, one.id(), wish);
                            form.close();
                            Notices.done(Words.of(proposed == null ? "remark.marked" : "remark.proposed"));
                        }))
                .open();
    }

    private void decide(Contribution one, SetMarking waiting, boolean confirmed) {
        attempt(() -> {
            remarking.decide(viewer, one.id(), waiting.id(), confirmed);
            Notices.done(Words.of(confirmed ? "remark.marked" : "remark.refused"));
        });
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            changed.run();
        } catch (Invalid invalid) {
            Notices.problem(invalid.problems().getFirst().message());
        } catch (Conflict | Forbidden refused) {
            Notices.problem(String.valueOf(refused.getMessage()));
        }
    }
}
