package org.tessera.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tessera.offline.Brought;
import org.tessera.offline.Brought.Fate;
import org.tessera.ui.Tags;

/** What would become of each row of a table that was brought; taken only when somebody has seen it and none is wrong. */
final class BroughtSheet extends Dialog {

    BroughtSheet(Brought brought, Runnable take) {
        setHeaderTitle(Labels.of("offline.bring"));
        addClassName("brought");
        long wrong = brought.count(Fate.WRONG);
        long fresh = brought.count(Fate.NEW) + brought.count(Fate.ANSWERED);
        Paragraph summary = new Paragraph(
                wrong > 0
                        ? Labels.of("offline.wrong", wrong)
                        : fresh == 0
                                ? Labels.of("offline.nothing")
                                : Labels.of(
                                        "offline.would",
                                        brought.count(Fate.NEW),
                                        brought.count(Fate.ANSWERED),
                                        brought.count(Fate.KNOWN)));
        summary.getElement().setAttribute("role", wrong > 0 ? "alert" : "status");
        Div rows = new Div();
        rows.addClassName("brought-rows");
        List<Brought.Row> shown = brought.rows().stream()
                .filter(row -> wrong == 0 || row.fate() == Fate.WRONG)
                .toList();
        shown.forEach(row -> rows.add(line(row)));
        add(summary, rows);
        Button leave = new Button(Labels.of("cancel"), _ -> close());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(leave);
        if (wrong == 0 && fresh > 0) {
            Button now = new Button(Labels.of("offline.take"), _ -> {
                close();
                take.run();
            });
            now.addThemeVariants(ButtonVariant.PRIMARY);
            now.addClassName("brought-take");
            getFooter().add(now);
        }
    }

    private static Div line(Brought.Row row) {
        Span number = new Span(Labels.of("offline.row", row.row()));
        number.addClassNames("small", "soft");
        Div line = new Div(number, row.fate() == Fate.WRONG ? new Span(row.words()) : Tags.plain(row.words()));
        line.addClassName("brought-row");
        line.setClassName("is-wrong", row.fate() == Fate.WRONG);
        return line;
    }
}
