package org.tessera.ui.review;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.tessera.assessment.Assessment;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.review.Round;
import org.tessera.review.RoundStanding;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;
import org.tessera.ui.assessments.DraftView;

/** One round: what is asked, how far it is as a picture, who has done what, and what this person does about it. */
final class RoundSheet extends Section {

    private final Div offline = new Div();

    interface Acts {
        void done(boolean done);

        void close();
    }

    RoundSheet(Viewer viewer, Assessment assessment, Round round, RoundStanding standing, Acts acts) {
        addClassNames("sheet", "round");
        getElement().setAttribute("data-round", String.valueOf(round.number()));
        boolean coordinates = Policy.mayCoordinate(viewer).allowed();
        add(head(round));
        if (!round.note().isEmpty()) {
            Paragraph note = new Paragraph(round.note());
            note.addClassName("round-note");
            add(note);
        }
        if (round.asks() == Round.Asks.COMMENTS) {
            add(new OutcomeBar(standing));
        }
        Div parties = new Div();
        parties.addClassName("round-parties");
        standing.parties().forEach(party -> parties.add(party(round, party)));
        if (standing.parties().isEmpty()) {
            parties.add(new Span(Labels.of("round.nobody-yet")));
        }
        add(parties, sections(assessment, round, coordinates), offline);
        if (round.closed() == null) {
            Div row = new Div();
            row.addClassNames("row", "round-acts");
            if (coordinates) {
                Button close = new Button(Labels.of("round.close"), _ -> acts.close());
                close.addClassName("round-close");
                close.setEnabled(standing.open() == 0);
                row.add(close);
                if (standing.open() > 0) {
                    row.add(small(Labels.of("round.close-waits", standing.open())));
                }
            } else {
                boolean done = standing.parties().stream().anyMatch(RoundStanding.Party::done);
                Button say = new Button(Labels.of(done ? "round.more" : "round.done"), _ -> acts.done(!done));
                say.addClassName("round-done");
                if (!done) {
                    say.addThemeVariants(ButtonVariant.PRIMARY);
                }
                row.add(say);
                if (round.asks() == Round.Asks.SIGN_OFF) {
                    row.addComponentAsFirst(new Anchor(SignOffView.path(assessment.id()), Labels.of("round.sign")));
                }
            }
            add(row);
        }
    }

    /** Below the round's sections. */
    void offline(RoundOffline acts) {
        offline.add(acts);
    }

    private static Div head(Round round) {
        Div head = new Div(new H2(Labels.of("round.title", round.number())));
        head.addClassNames("row", "round-head");
        head.add(Tags.plain(Labels.of("round.asks." + round.asks())));
        Round.Closed closed = round.closed();
        if (closed == null) {
            head.add(Deadlines.tag(round.deadline()), small(Labels.of("round.until", Words.date(round.deadline()))));
        } else {
            head.add(Tags.of(Labels.of("round.closed", closed.by(), Words.time(closed.at())), "gone"));
        }
        Span opened = small(Labels.of("round.opened-by", round.openedBy(), Words.time(round.openedAt())));
        opened.addClassName("push");
        head.add(opened);
        return head;
    }

    private static Span party(Round round, RoundStanding.Party party) {
        String said = round.asks() == Round.Asks.COMMENTS
                ? Labels.of("round.party-comments", party.comments())
                : Labels.of(
                        "round.party-signed", party.signed(), round.sections().size());
        Span mark = new Span(party.done() ? "✓" : party.comments() + party.signed() > 0 ? "…" : "·");
        mark.addClassName("party-mark");
        Span chip = new Span(mark, new Span(party.name()), small(said));
        chip.addClassName("party");
        chip.setClassName("is-done", party.done());
        chip.setTitle(Labels.of(party.done() ? "round.party-done" : "round.party-not-done", party.name()));
        return chip;
    }

    private static HtmlContainer sections(Assessment assessment, Round round, boolean coordinates) {
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(Labels.of("round.sections", round.sections().size()));
        Div links = new Div();
        links.addClassName("round-sections");
        for (Assessment.Chapter chapter : assessment.chapters()) {
            chapter.sections().stream()
                    .filter(section -> round.sections().contains(section.id()))
                    .forEach(section -> links.add(new Anchor(
                            DraftView.path(assessment.id(), section.id()), SignOffList.title(chapter, section))));
        }
        HtmlContainer details = new HtmlContainer("details");
        details.add(summary, links);
        if (!coordinates) {
            details.getElement().setAttribute("open", true);
        }
        return details;
    }

    private static Span small(String words) {
        Span small = new Span(words);
        small.addClassNames("small", "soft");
        return small;
    }
}
