package org.tessera.ui.assessments;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Teams;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.ui.Notices;

/** Who coordinates and reviews the assessment and its chapters; coordinators name them here. */
final class TeamsPane extends Section {

    private final transient Teams teams;
    private final transient Assessment assessment;
    private final Div list = Pieces.box("team-list");

    TeamsPane(Teams teams, Assessment assessment) {
        this.teams = teams;
        this.assessment = assessment;
        addClassName("teams");
        setId("teams");
        Paragraph hint = new Paragraph(Labels.of("teams-hint"));
        hint.addClassName("hint");
        add(new H2(Labels.of("teams")), hint, list);
        refresh();
    }

    private void refresh() {
        Collection<Teams.Team> named = teams.of(CurrentViewer.get(), assessment.id());
        list.removeAll();
        list.add(row(null, Labels.of("teams-whole"), of(named, null)));
        assessment.chapters().forEach(chapter -> list.add(row(chapter.id(), chapter.title(), of(named, chapter.id()))));
    }

    private static Set<String> of(Collection<Teams.Team> named, @Nullable UUID chapter) {
        return named.stream()
                .filter(team -> java.util.Objects.equals(team.chapter(), chapter))
                .findFirst()
                .map(Teams.Team::accounts)
                .orElse(Set.of());
    }

    private Div row(@Nullable UUID chapter, String title, Set<String> accounts) {
        Div who = Pieces.box("team-accounts");
        if (accounts.isEmpty()) {
            who.add(Pieces.span("team-nobody", Labels.of(chapter == null ? "teams-everybody" : "teams-as-whole")));
        }
        accounts.forEach(account -> who.add(Pieces.span("audience-chip", account)));
        var name = Pieces.quiet("teams-name", () -> choose(chapter, title, accounts));
        name.setAriaLabel(Labels.of("teams-name-of", title));
        Span what = Pieces.span("team-title", title);
        Div row = Pieces.box("team-row", what, who, name);
        row.getElement().setAttribute("data-chapter", chapter == null ? "whole" : chapter.toString());
        return row;
    }

    private void choose(@Nullable UUID chapter, String title, Set<String> accounts) {
        Dialog dialog = new Dialog(Labels.of("teams-title", title));
        TextArea names = new TextArea(Labels.of("teams-accounts"));
        names.setHelperText(Labels.of("teams-help"));
        names.setValue(String.join("\n", accounts));
        names.setWidthFull();
        names.setMinRows(3);
        names.setId("team-accounts");
        dialog.setWidth("30rem");
        dialog.add(names);
        dialog.getFooter().add(Pieces.quiet("cancel", dialog::close), Pieces.primary("teams-set", () -> {
            Set<String> chosen = Arrays.stream(names.getValue().split("[\\s,;]+"))
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.toSet());
            try {
                teams.name(CurrentViewer.get(), assessment.id(), chapter, chosen);
                dialog.close();
                Notices.done(Labels.of("teams-are-set"));
                refresh();
            } catch (Invalid invalid) {
                Notices.problem(invalid.problems().getFirst().message());
            } catch (Forbidden refused) {
                Notices.problem(String.valueOf(refused.getMessage()));
            }
        }));
        dialog.open();
    }
}
