package org.tessera.ui.refused;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.tessera.contribution.Refusal;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.intake.Destruction;
import org.tessera.marking.FoundMarking;
import org.tessera.policy.Policy;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Notices;
import org.tessera.ui.Table;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** Contributions that were refused: an administrator, who knows nothing of what they say, destroys them. */
@PermitAll
@Route(value = "refused", layout = MainLayout.class)
public final class RefusedView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient Destruction destruction;
    private final transient Viewer viewer = CurrentViewer.get();
    private final Div asking = new Div();

    RefusedView(Destruction destruction) {
        this.destruction = destruction;
        addClassName("place");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.mayDestroyRefused(viewer).allowed()) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        removeAll();
        asking.removeAll();
        Paragraph lead = new Paragraph(Words.of("refused.lead"));
        lead.addClassName("lead");
        add(new Header(new H1(Words.of("refused.title")), lead));
        List<Refusal> all = destruction.list(viewer);
        if (all.isEmpty()) {
            Div none = new Div(Words.of("refused.none"));
            none.addClassNames("sheet", "empty");
            add(none);
            return;
        }
        Table table = new Table(
                Words.of("refused.title"),
                List.of(
                        Words.of("refused.number"),
                        Words.of("refused.from"),
                        Words.of("refused.why"),
                        Words.of("refused.received"),
                        Words.of("refused.size"),
                        Words.of("refused.end")));
        all.forEach(one -> line(table, one));
        Div sheet = new Div(table);
        sheet.addClassName("sheet");
        add(asking, sheet);
    }

    private void line(Table table, Refusal one) {
        Span number = new Span(one.number());
        number.addClassName("mono");
        Span when = new Span(Words.time(one.receivedAt()));
        when.addClassNames("small", "soft", "one-line");
        FoundMarking.Level found = one.found();
        table.row(
                number,
                Words.country(one.owner()),
                found == null
                        ? new Span(Words.of("refused.otherwise"))
                        : Tags.of(Words.of("refused.marked", Words.of("found-marking." + found)), "bad"),
                when,
                Words.size(one.size()),
                end(one));
    }

    private Span end(Refusal one) {
        Instant destroyed = one.destroyedAt();
        if (destroyed != null) {
            Span done = new Span(Words.of("refused.destroyed-at", Words.time(destroyed)));
            done.addClassNames("small", "soft", "one-line");
            return done;
        }
        Button destroy = new Button(Words.of("refused.destroy") + " …", _ -> ask(one));
        destroy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        destroy.setAriaLabel(Words.of("refused.destroy-title", one.number()));
        destroy.getElement().setAttribute("data-destroy", one.number());
        destroy.getStyle().set("margin", "0");
        return new Span(destroy);
    }

    private void ask(Refusal one) {
        asking.removeAll();
        asking.add(new DestroySheet(
                one,
                typed -> {
                    destruction.destroy(viewer, one.id(), typed);
                    Notices.done(Words.of("refused.done", one.number()));
                    show();
                },
                this::show));
    }

    @Override
    public String getPageTitle() {
        return Words.of("refused.title") + " · Tessera";
    }
}
