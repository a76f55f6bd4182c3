package org.tessera.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import java.util.List;

/** A plain table: a heading for each column and rows of components. Read by screen readers as what it is. */
@Tag("table")
public class Table extends HtmlContainer {

    private final HtmlContainer body = new HtmlContainer("tbody");

    public Table(String caption, List<String> columns) {
        addClassName("plain");
        getElement().setAttribute("aria-label", caption);
        HtmlContainer line = new HtmlContainer("tr");
        columns.forEach(column -> {
            // a column of acts has no name, and so no header
            HtmlContainer heading = new HtmlContainer(column.isEmpty() ? "td" : "th");
            if (!column.isEmpty()) {
                heading.getElement().setAttribute("scope", "col");
            }
            heading.setText(column);
            line.add(heading);
        });
        HtmlContainer head = new HtmlContainer("thead");
        head.add(line);
        add(head, body);
    }

    /** Strings become text, components stand as they are. */
    public HtmlContainer row(Object... cells) {
        HtmlContainer row = new HtmlContainer("tr");
        for (Object cell : cells) {
            HtmlContainer data = new HtmlContainer("td");
            data.add(cell instanceof Component component ? component : new Text(String.valueOf(cell)));
            row.add(data);
        }
        body.add(row);
        return row;
    }

    public void empty() {
        body.removeAll();
    }
}
