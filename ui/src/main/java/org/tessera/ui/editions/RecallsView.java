package org.tessera.ui.editions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.edition.Edition;
import org.tessera.edition.RecallList;
import org.tessera.edition.Recalls;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.RecallPolicy;
import org.tessera.problem.NotFound;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** The copies of all editions that are to be called back; and for who holds one, what to do with it. */
@PermitAll
@Route(value = RecallsView.PATH, layout = MainLayout.class)
public final class RecallsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    public static final String PATH = "recalls";

    private final transient RecallList list;
    private final transient Recalls recalls;
    private final transient Viewer viewer = CurrentViewer.get();

    RecallsView(RecallList list, Recalls recalls, RecallNews news) {
        this.list = list;
        this.recalls = recalls;
        addClassNames("place", "recalls");
        news.follow(this, viewer.account(), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!RecallPolicy.mayCallBack(viewer).allowed() && list.told(viewer).isEmpty()) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        removeAll();
        add(new H1(Words.of("recalls.title")));
        List<RecallList.Told> told = list.told(viewer);
        if (!told.isEmpty()) {
            add(own(told));
        }
        if (RecallPolicy.mayCallBack(viewer).allowed()) {
            RecallList.Lines lines = list.of(viewer);
            add(open(lines));
            if (!lines.waiting().isEmpty()) {
                Section waiting = sheet("recalls-waiting", "recalls.waiting", "recalls.waiting-hint");
                lines.waiting().forEach(one -> waiting.add(ofEdition(one.edition()), line(one)));
                add(waiting);
            }
        }
    }

    private Component own(List<RecallList.Told> told) {
        Section own = sheet("recalls-own", "recalls.own", "recalls.own-hint");
        for (RecallList.Told one : told) {
            UUID copy = one.copy().id();
            CopyLine line = new CopyLine(one.copy());
            if (copy != null) {
                Button gone = new Button(Words.of("recalls.gone"), click -> {
                    attempt(() -> list.gone(viewer, copy));
                });
                gone.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
                gone.setDisableOnClick(true);
                gone.addClassName("recall-gone");
                line.add(gone);
            }
            Edition edition = one.edition();
            if (edition != null) {
                own.add(ofEdition(edition));
            }
            own.add(line);
        }
        return own;
    }

    private Component open(RecallList.Lines lines) {
        Section open =
                sheet("recalls-open", "recalls.open", lines.open().isEmpty() ? "recalls.none" : "recalls.open-hint");
        Map<Edition, Section> editions = new LinkedHashMap<>();
        for (RecallList.Line one : lines.open()) {
            editions.computeIfAbsent(one.edition(), edition -> {
                        Section of = new Section(ofEdition(edition));
                        open.add(of);
                        return of;
                    })
                    .add(line(one));
        }
        if (lines.more()) {
            Paragraph more = new Paragraph(Words.of("recalls.more", RecallList.EDITIONS_A_LOOK));
            more.addClassNames("small", "soft");
            open.add(more);
        }
        return open;
    }

    private CopyLine line(RecallList.Line one) {
        return new CopyLine(
                one.held(),
                copy -> attempt(() -> recalls.recall(viewer, one.edition().id(), copy)));
    }

    /** Somebody else may have been faster; the list says how it stands. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (NotFound faster) {
            Notices.problem(Words.of("recalls.faster"));
        }
        show();
    }

    private static Anchor ofEdition(Edition edition) {
        Anchor of = new Anchor(
                ClearanceView.path(edition.id()), Words.of("recalls.edition", edition.title(), edition.number()));
        of.addClassName("recall-edition");
        return of;
    }

    private static Section sheet(String id, String title, String hint) {
        Paragraph said = new Paragraph(Words.of(hint));
        said.addClassNames("small", "soft");
        Section sheet = new Section(new H2(Words.of(title)), said);
        sheet.addClassName("sheet");
        sheet.setId(id);
        return sheet;
    }

    @Override
    public String getPageTitle() {
        return Words.of("recalls.title") + " · Tessera";
    }
}
