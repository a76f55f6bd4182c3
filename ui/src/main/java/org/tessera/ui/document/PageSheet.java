package org.tessera.ui.document;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.tessera.evidence.PagePictures;
import org.tessera.identity.Viewer;
import org.tessera.parsing.Cell;
import org.tessera.problem.NotFound;
import org.tessera.ui.Words;

/** A page as it looks, and the way to the pages before and behind it. The picture comes when it is drawn. */
public final class PageSheet extends Div {

    private final PagePictures pictures;
    private final Viewer viewer;
    private final UUID document;
    private final int pages;
    private int page;

    /** @param pages of the document; 0 where nobody has counted them */
    public PageSheet(PagePictures pictures, Viewer viewer, UUID document, int page, int pages) {
        this.pictures = pictures;
        this.viewer = viewer;
        this.document = document;
        this.pages = pages;
        this.page = page;
        addClassName("page-sheet");
        draw();
    }

    private void draw() {
        removeAll();
        NativeButton before = turn("document.page-before", -1, page > 1);
        NativeButton behind = turn("document.page-behind", 1, page < pages);
        before.setId("page-before");
        behind.setId("page-behind");
        Span number = new Span(
                pages > 0 ? Words.of("document.page-of", page, pages) : Words.of("locator.page", String.valueOf(page)));
        Div row = new Div(before, number, behind);
        row.addClassNames("row", "page-turn");
        int wanted = page;
        Image picture =
                new Image((DownloadHandler) event -> write(event, wanted), Words.of("document.page-alt", wanted));
        picture.setId("page-picture");
        Paragraph undrawn = new Paragraph(Words.of("document.undrawn"));
        undrawn.addClassName("undrawn");
        Paragraph drawing = new Paragraph(Words.of("document.drawing"));
        drawing.addClassName("drawing");
        Div paper = new Div(picture, drawing, undrawn);
        paper.addClassName("drawn-page");
        picture.getElement()
                .executeJs("this.onload = () => this.parentElement.classList.add('drawn');"
                        + " this.onerror = () => this.parentElement.classList.add('failed');"
                        + " if (this.complete) (this.naturalWidth ? this.onload : this.onerror)()");
        add(row, paper);
    }

    private NativeButton turn(String words, int by, boolean possible) {
        NativeButton turn = new NativeButton(Words.of(words), click -> {
            page += by;
            draw();
        });
        turn.setEnabled(possible);
        return turn;
    }

    private void write(DownloadEvent event, int wanted) throws IOException {
        Optional<Cell.Picture> drawn;
        try {
            drawn = pictures.page(viewer, document, wanted);
        } catch (NotFound gone) {
            drawn = Optional.empty();
        }
        if (drawn.isEmpty()) {
            event.getResponse().setStatus(404);
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setContentType(drawn.get().mediaType());
        event.setContentLength(drawn.get().bytes().length);
        event.getOutputStream().write(drawn.get().bytes());
    }
}
