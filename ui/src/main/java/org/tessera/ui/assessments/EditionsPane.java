package org.tessera.ui.assessments;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.edition.Edition;
import org.tessera.edition.ExportFormat;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.ui.Download;
import org.tessera.ui.Words;
import org.tessera.ui.editions.ClearanceView;
import org.tessera.ui.review.CompareView;

/** Frozen editions of the assessment, their exports, and what blocks an export. */
final class EditionsPane extends Section {

    private final Faces faces;
    private final UUID assessment;
    private final boolean coordinator;
    private final Select<Audience> audience = new Select<>();
    private final Div list = Pieces.box("edition-list");
    private final ProgressBar working = new ProgressBar();
    private final Div blocked = Pieces.box("blocked");

    EditionsPane(Faces faces, UUID assessment, boolean coordinator) {
        this.faces = faces;
        this.assessment = assessment;
        this.coordinator = coordinator;
        addClassName("editions");
        Div head = Pieces.box("editions-head", new H2(Labels.of("editions")));
        if (coordinator) {
            Button freeze = Pieces.primary("freeze", this::confirmFreeze);
            freeze.setId("freeze");
            head.add(freeze);
        }
        audience.setLabel(Labels.of("export-for"));
        audience.setItems(Audience.OF_THE_NETWORK.stream().sorted().toList());
        audience.setItemLabelGenerator(Words::audience);
        audience.setValue(Audience.COORDINATORS);
        working.setIndeterminate(true);
        working.setVisible(false);
        blocked.getElement().setAttribute("role", "alert");
        blocked.setVisible(false);
        add(head, audience, working, blocked, list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<Edition> editions = faces.editions().of(CurrentViewer.get(), assessment);
        audience.setVisible(coordinator && !editions.isEmpty());
        if (editions.isEmpty()) {
            Paragraph none = new Paragraph(Labels.of("editions-none"));
            none.addClassName("hint");
            list.add(none);
        }
        editions.reversed()
                .forEach(edition -> list.add(row(
                        edition,
                        editions.stream()
                                .filter(one -> one.number() == edition.number() - 1)
                                .findFirst()
                                .orElse(null))));
    }

    private Div row(Edition edition, @Nullable Edition before) {
        Div exports = Pieces.box("exports");
        for (ExportFormat format : ExportFormat.values()) {
            Button export = new Button(format.name(), click -> export(edition, format));
            export.addThemeVariants(ButtonVariant.SMALL);
            export.setAriaLabel(Labels.of("export-as", edition.number(), format.name()));
            exports.add(export);
        }
        if (coordinator) {
            Anchor clearance = new Anchor(ClearanceView.path(edition.id()), Words.of("clearance.open"));
            clearance.addClassName("edition-clearance");
            exports.add(clearance);
            if (before != null) {
                Anchor compare = new Anchor(
                        CompareView.path(before.id(), edition.id()), Labels.of("edition-compare", before.number()));
                compare.addClassName("edition-clearance");
                exports.add(compare);
            }
        }
        return Pieces.box(
                "edition",
                Pieces.span("edition-number", Labels.of("edition", edition.number())),
                Pieces.box(
                        "edition-facts",
                        Pieces.span(
                                "edition-time",
                                Labels.of("frozen-by", Words.time(edition.frozenAt()), edition.frozenBy())),
                        Pieces.span("edition-digest", "SHA-256 " + edition.digest())),
                Pieces.span("fact-marking", Labels.of("marking." + edition.marking())),
                exports);
    }

    private void confirmFreeze() {
        ConfirmDialog confirm = new ConfirmDialog();
        confirm.setHeader(Labels.of("freeze-title"));
        confirm.setText(Labels.of("freeze-text"));
        confirm.setCancelable(true);
        confirm.setCancelText(Labels.of("cancel"));
        confirm.setConfirmText(Labels.of("freeze"));
        confirm.addConfirmListener(confirmed -> inBackground(viewer -> {
            faces.editions().freeze(viewer, assessment);
            return this::refresh;
        }));
        confirm.open();
    }

    private void export(Edition edition, ExportFormat format) {
        Audience reader = coordinator ? audience.getValue() : Exported.own(CurrentViewer.get());
        blocked.setVisible(false);
        inBackground(viewer -> {
            Download file = Exported.of(faces.editions(), viewer, edition, format, reader);
            return () -> file.offer(this);
        });
    }

    /** Work that may take longer than a second, away from the person's clicks; what it returns is done on the page. */
    private void inBackground(Work work) {
        UI ui = UI.getCurrent();
        Viewer viewer = CurrentViewer.get();
        working.setVisible(true);
        PageWork.start(
                ui,
                () -> {
                    try {
                        Command then = work.as(viewer);
                        return () -> {
                            working.setVisible(false);
                            then.execute();
                        };
                    } catch (Conflict conflict) {
                        return () -> block(conflict);
                    }
                },
                () -> working.setVisible(false));
    }

    private void block(Conflict conflict) {
        working.setVisible(false);
        blocked.removeAll();
        blocked.add(new Paragraph(String.valueOf(conflict.getMessage())));
        UnorderedList problems = new UnorderedList();
        for (Invalid.Problem problem : conflict.problems()) {
            problems.add(new ListItem(problem.message()));
        }
        blocked.add(problems);
        blocked.setVisible(true);
    }

    /** Returns what is to be done on the page. */
    private interface Work {
        Command as(Viewer viewer);
    }
}
