package org.tessera.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.ui.Words;

/**
 * A passage among its neighbours, in the form of its kind of document: rows stand in a table, a mail has its headers. Where
 * the page itself may be seen, it comes first, and a press shows the text instead.
 */
public final class DocumentSheet extends Section {

    private final Div text = new Div();

    /**
     * @param around those that the viewer may read, in order
     * @param page the page as it looks; null where it cannot be shown, or not to this viewer
     */
    public DocumentSheet(Passage here, List<Passage> around, @Nullable PageSheet page) {
        addClassNames("sheet", "document");
        text.addClassName("as-text");
        draw(here, around);
        if (page == null) {
            add(text);
        } else {
            Div own = new Div(new Neighbour(here, true));
            Div looks = new Div(own, page);
            add(choice(looks), looks, text);
            text.setVisible(false);
        }
    }

    /** Whether the translation is the one that is shown beside the passage's own words. */
    public static boolean standsBeside(Passage passage, Translation translation) {
        return !isRows(passage)
                && Neighbour.beside(passage).filter(translation::equals).isPresent();
    }

    private Div choice(Div looks) {
        NativeButton page = new NativeButton(Words.of("document.as-page"));
        NativeButton words = new NativeButton(Words.of("document.as-text"));
        page.setId("as-page");
        words.setId("as-text");
        page.addClickListener(click -> press(looks, page, words, true));
        words.addClickListener(click -> press(looks, page, words, false));
        press(looks, page, words, true);
        Div choice = new Div(page, words);
        choice.addClassNames("row", "as-what");
        return choice;
    }

    private void press(Div looks, NativeButton page, NativeButton words, boolean asPage) {
        looks.setVisible(asPage);
        text.setVisible(!asPage);
        page.getElement().setAttribute("aria-pressed", String.valueOf(asPage));
        words.getElement().setAttribute("aria-pressed", String.valueOf(!asPage));
        if (!asPage) {
            toHere(text);
        }
    }

    /** Rows that follow each other are one table; all else stands by itself. */
    private void draw(Passage here, List<Passage> around) {
        List<Passage> rows = new ArrayList<>();
        for (Passage near : around) {
            if (!isRows(near) || !sameSheet(rows, near)) {
                table(rows, here);
            }
            if (!isRows(near)) {
                text.add(new Neighbour(near, near.id().equals(here.id())));
            } else {
                rows.add(near);
            }
        }
        table(rows, here);
        toHere(text);
    }

    /** What stands beside the rows, such as a comment or the choices of a form, is none of them. */
    private static boolean isRows(Passage passage) {
        return passage.locator().cells() != null && passage.locator().part() == null;
    }

    private static boolean sameSheet(List<Passage> rows, Passage next) {
        return rows.isEmpty()
                || String.valueOf(rows.getLast().locator().sheet())
                        .equals(String.valueOf(next.locator().sheet()));
    }

    private void table(List<Passage> rows, Passage here) {
        if (!rows.isEmpty()) {
            text.add(new RowsTable(Rows.of(rows), rows.getFirst(), here.id()));
            rows.clear();
        }
    }

    private static void toHere(Component sheet) {
        sheet.getElement()
                .executeJs(
                        "const here = this.querySelector('.here'); here && this.offsetParent && here.scrollIntoView({block: 'nearest'})");
    }
}
