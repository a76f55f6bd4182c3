package org.tessera.ui.contributions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.evidence.Document;
import org.tessera.evidence.DocumentState;
import org.tessera.evidence.Report;
import org.tessera.parsing.Parsed.Extent;
import org.tessera.ui.Table;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/**
 * The report of what was read of a contribution, what was not and why, document by document; one that was read opens, one
 * that was not may be tried again by its owner's people.
 */
final class DocumentsSheet extends Section {

    /** An archive may hold thousands: the table shows the first, the count says how many there are. */
    private static final int MOST = 200;

    /** Has a document read once more; the password is null for none. */
    @FunctionalInterface
    interface Again {
        void read(Document document, @Nullable String password);
    }

    private final boolean opens;
    private final @Nullable Again again;

    /** @param again null where nobody may try again */
    DocumentsSheet(Contribution contribution, List<Document> documents, @Nullable Again again) {
        this.again = again;
        this.opens = !contribution.state().underWay() && !contribution.state().gone();
        addClassName("sheet");
        add(new H2(Words.of("documents.title")));
        if (documents.isEmpty()) {
            Paragraph none =
                    new Paragraph(Words.of(contribution.state().underWay() ? "documents.not-yet" : "documents.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        add(report(Report.of(documents)));
        Table table = new Table(
                Words.of("documents.title"),
                List.of(
                        Words.of("documents.name"),
                        Words.of("documents.state"),
                        Words.of("documents.language"),
                        Words.of("documents.passages")));
        documents.stream()
                .limit(MOST)
                .forEach(document -> table.row(
                        name(document),
                        state(document),
                        Optional.ofNullable(document.language())
                                .map(Words::language)
                                .orElse(""),
                        document.passages()));
        add(table);
        if (documents.size() > MOST) {
            Paragraph more = new Paragraph(Words.of("documents.more", documents.size() - MOST));
            more.addClassNames("soft", "small");
            add(more);
        }
    }

    private static Paragraph report(Report report) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.of("report.expected", report.expected()));
        parts.add(Words.of("report.emitted", report.emitted()));
        if (report.failed() > 0) {
            parts.add(Words.of("report.failed", report.failed()));
        }
        if (report.leftOut() > 0) {
            parts.add(Words.of("report.left-out", report.leftOut()));
        }
        Paragraph line = new Paragraph(String.join(" · ", parts));
        line.addClassNames("soft", "small");
        line.setId("report");
        return line;
    }

    private Div name(Document document) {
        Component name = opens && document.passages() > 0
                ? new Anchor(DocumentView.path(document.id(), null), document.name())
                : new Span(document.name());
        Div cell = new Div(name);
        List<String> extents =
                document.extents().stream().map(DocumentsSheet::extent).toList();
        if (!extents.isEmpty()) {
            Paragraph parts = new Paragraph(String.join(" · ", extents));
            parts.addClassNames("small", "soft");
            cell.add(parts);
        }
        String problem = document.problem();
        if (problem != null) {
            problem.lines().filter(line -> !line.isBlank()).forEach(line -> {
                Paragraph why = new Paragraph(line);
                why.addClassNames("small", isWrong(document) ? "wrong" : "soft");
                cell.add(why);
            });
        }
        return cell;
    }

    private Component state(Document document) {
        Span tag = Tags.state(document.state());
        if (again == null || !document.state().unread()) {
            return tag;
        }
        Div cell = new Div(tag, button(document, again));
        cell.addClassName("stack-tight");
        return cell;
    }

    private static Button button(Document document, Again again) {
        boolean locked = document.state() == DocumentState.NEEDS_PASSWORD;
        Button button = new Button(Words.of(locked ? "report.unlock" : "report.again"), click -> {
            if (locked) {
                new Unlocking(document.name(), password -> again.read(document, password)).open();
            } else {
                again.read(document, null);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Words.of(locked ? "report.unlock-of" : "report.again-of", document.name()));
        button.setDisableOnClick(!locked);
        return button;
    }

    private static String extent(Extent extent) {
        return Words.of("report." + extent.unit(), extent.emitted(), extent.expected());
    }

    private static boolean isWrong(Document document) {
        return document.state() == DocumentState.QUARANTINED || document.state() == DocumentState.NEEDS_PASSWORD;
    }
}
