package org.tessera.ui.document;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.UUID;
import org.tessera.evidence.Passage;
import org.tessera.ui.Words;

/** Rows of one sheet under the names of their columns; the passage's own are marked, the others lead to theirs. */
final class RowsTable extends Div {

    RowsTable(Rows rows, Passage first, UUID here) {
        addClassName("rows");
        String sheet = first.locator().sheet();
        if (sheet != null) {
            Span name = new Span(Words.of("locator.sheet", sheet));
            name.addClassNames("where", "small", "soft");
            add(name);
        }
        HtmlContainer table = new HtmlContainer("table");
        table.addClassNames("plain", "rows-table");
        if (!rows.columns().isEmpty()) {
            Element head = new Element("tr");
            head.appendChild(cell("th", Words.of("document.row")));
            rows.columns().forEach(column -> head.appendChild(cell("th", column)));
            table.getElement().appendChild(new Element("thead").appendChild(head));
        }
        Element body = new Element("tbody");
        for (Rows.Row row : rows.rows()) {
            body.appendChild(row(rows, row, here));
        }
        table.getElement().appendChild(body);
        Div scrolling = new Div(table);
        scrolling.addClassName("scrolling");
        add(scrolling);
    }

    private static Element row(Rows rows, Rows.Row row, UUID here) {
        Element line = new Element("tr");
        Element place = new Element("th");
        if (row.passage().equals(here)) {
            line.setAttribute("class", "here");
            line.setAttribute("aria-current", "true");
            place.setText(row.place());
        } else {
            place.appendChild(new Anchor("passages/" + row.passage(), row.place()).getElement());
        }
        line.appendChild(place);
        if (row.cells().isEmpty()) {
            Element across = cell("td", row.line());
            across.setAttribute(
                    "colspan", String.valueOf(Math.max(1, rows.columns().size())));
            line.appendChild(across);
        } else {
            rows.columns()
                    .forEach(column -> line.appendChild(cell("td", row.cells().getOrDefault(column, ""))));
        }
        return line;
    }

    private static Element cell(String kind, String text) {
        return new Element(kind).setText(text);
    }
}
