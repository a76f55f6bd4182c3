package org.tessera.ui.review;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tessera.comparison.Comparison;
import org.tessera.edition.Edition;
import org.tessera.edition.EditionComparison;
import org.tessera.edition.Editions;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;
import org.tessera.ui.assessments.DraftView;

/** Two editions as one readable text: what went is struck through, what came is underlined. */
@PermitAll
@Route(value = "compare/:before/:after", layout = MainLayout.class)
public final class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EditionComparison comparison;
    private final transient Editions editions;
    private final transient SignOffDesk desk;
    private final transient Viewer viewer = CurrentViewer.get();

    CompareView(EditionComparison comparison, Editions editions, SignOffDesk desk) {
        this.comparison = comparison;
        this.editions = editions;
        this.desk = desk;
        addClassNames("place", "comparing");
    }

    public static String path(UUID before, UUID after) {
        return "compare/" + before + "/" + after;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters chosen = event.getRouteParameters();
        UUID before = id(chosen, "before");
        UUID after = id(chosen, "after");
        EditionComparison.Compared compared = editions.visible(viewer, before)
                .flatMap(_ -> editions.visible(viewer, after))
                .map(_ -> comparison.of(viewer, before, after))
                .orElseThrow(NotFoundException::new);
        show(compared);
    }

    private void show(EditionComparison.Compared compared) {
        removeAll();
        Edition after = compared.after();
        Anchor back = new Anchor(DraftView.path(after.assessment(), null), "‹ " + after.title());
        back.addClassName("back");
        add(back, new H1(Labels.of("compare", compared.before().number(), after.number())), choice(compared));
        List<EditionComparison.Section> changed = compared.sections().stream()
                .filter(section -> section.comparison().changed())
                .toList();
        Paragraph lead = new Paragraph(
                Labels.of("compare.lead", changed.size(), compared.sections().size()));
        lead.addClassName("lead");
        add(lead);
        changed.forEach(section -> add(section(section)));
    }

    /** Every other edition of the assessment can stand on the left. */
    private Div choice(EditionComparison.Compared compared) {
        Div choice = new Div(new Span(Labels.of("compare.with")));
        choice.addClassName("compare-choice");
        for (Edition one : editions.of(viewer, compared.after().assessment())) {
            if (!one.id().equals(compared.after().id())) {
                Anchor link = new Anchor(
                        path(one.id(), compared.after().id()),
                        Labels.of("compare.edition", one.number(), Words.time(one.frozenAt())));
                if (one.id().equals(compared.before().id())) {
                    link.getElement().setAttribute("aria-current", "true");
                }
                choice.add(link);
            }
        }
        return choice;
    }

    private HtmlContainer section(EditionComparison.Section section) {
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(
                section.chapter().equals(section.title())
                        ? section.title()
                        : section.chapter() + " › " + section.title());
        HtmlContainer details = new HtmlContainer("details");
        details.addClassName("compared-section");
        details.getElement().setAttribute("open", true);
        details.add(summary, new Compared(section.comparison().changes(), this::quoted));
        return details;
    }

    private String quoted(Comparison.Leaning leaning) {
        return desk.passage(viewer, leaning);
    }

    private static UUID id(RouteParameters parameters, String name) {
        Optional<String> written = parameters.get(name);
        try {
            return UUID.fromString(written.orElse(""));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return Labels.of("compare.title") + " · Tessera";
    }
}
