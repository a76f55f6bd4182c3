package org.tessera.ui.contributions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Leaning;
import org.tessera.identity.Viewer;
import org.tessera.ui.Table;
import org.tessera.ui.Words;
import org.tessera.uses.Uses;

/** Where a contribution's facts are used: the texts that lean on it now, the editions, and the copies that left. */
final class UsesSheet extends Section {

    /** An edition may have left many times: the newest copies tell enough. */
    private static final int MOST = 5;

    private final Viewer viewer;
    private final Assessments assessments;
    private final Map<UUID, Optional<Assessment>> seen = new HashMap<>();

    UsesSheet(Viewer viewer, Uses.OfContribution uses, Assessments assessments) {
        this.viewer = viewer;
        this.assessments = assessments;
        addClassName("sheet");
        setId("uses");
        add(new H2(Words.of("uses.title")));
        if (uses.sections().isEmpty() && uses.editions().isEmpty()) {
            add(soft(Words.of("uses.none")));
        } else {
            Table table = new Table(
                    Words.of("uses.title"),
                    List.of(Words.of("uses.where"), Words.of("uses.passages"), Words.of("uses.copies")));
            uses.sections()
                    .forEach(one -> table.row(section(one), one.passages().size(), soft(Words.of("uses.draft"))));
            uses.editions().forEach(one -> table.row(edition(one), one.passages(), copies(one.exports())));
            add(table);
        }
        add(soft(Words.of("uses.hint")));
    }

    private Component section(Leaning.OnPassages one) {
        Optional<Assessment> whole = whole(one.assessment());
        String chapter = whole.stream()
                .flatMap(each -> each.chapters().stream())
                .filter(each ->
                        each.sections().stream().anyMatch(part -> part.id().equals(one.section())))
                .map(each -> each.title() + " › ")
                .findFirst()
                .orElse("");
        Anchor text = new Anchor("assessments/" + one.assessment() + "/" + one.section(), chapter + one.title());
        return cell(text, whole);
    }

    /** Only coordinators may open an edition; its owner knows of it by number and day. */
    private Component edition(Uses.InEdition one) {
        Div cell = cell(new Span(Words.of("uses.edition", one.number())), whole(one.assessment()));
        cell.add(soft(Words.of("uses.frozen", Words.time(one.frozenAt()))));
        return cell;
    }

    private static Div cell(Component what, Optional<Assessment> whole) {
        Div cell = new Div(what);
        cell.addClassName("stack-tight");
        whole.ifPresent(each -> cell.add(soft(each.title())));
        return cell;
    }

    private static Component copies(List<Uses.Export> exports) {
        Div cell = new Div();
        cell.addClassName("stack-tight");
        if (exports.isEmpty()) {
            cell.add(soft(Words.of("uses.no-copy")));
        }
        exports.stream()
                .limit(MOST)
                .forEach(one -> cell.add(
                        new Span(Words.of("uses.copy", one.format().name(), Words.audience(one.audience()))),
                        soft(Words.of("uses.held", one.by(), Words.time(one.at())))));
        if (exports.size() > MOST) {
            cell.add(soft(Words.of("uses.more", exports.size() - MOST)));
        }
        return cell;
    }

    private Optional<Assessment> whole(UUID assessment) {
        return seen.computeIfAbsent(assessment, id -> assessments.visible(viewer, id));
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassNames("small", "soft");
        return paragraph;
    }
}
