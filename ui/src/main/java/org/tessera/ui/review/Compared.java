package org.tessera.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Function;
import org.tessera.comparison.Comparison;
import org.tessera.comparison.Comparison.Change;
import org.tessera.comparison.Comparison.Leaning;
import org.tessera.comparison.Comparison.Piece;

/** Two texts as one: what went is struck through, what came is underlined. */
public final class Compared extends Div {

    /** @param quoted the words of quoted evidence under the reader's rights */
    public Compared(Comparison comparison, Function<Leaning, String> quoted) {
        addClassName("compared");
        if (!comparison.changed()) {
            add(new Paragraph(Labels.of("compared.same")));
        }
        comparison.lines().forEach(line -> add(line(line, quoted)));
    }

    private static Component line(Comparison.Line line, Function<Leaning, String> quoted) {
        Div shown = new Div();
        shown.addClassNames("compared-line", line.kind().name().toLowerCase(Locale.ROOT));
        line.pieces().forEach(piece -> shown.add(piece(piece, line.kind(), quoted)));
        return shown;
    }

    private static Component piece(Piece piece, Comparison.Kind kind, Function<Leaning, String> quoted) {
        HtmlContainer shown = piece.change() == Change.SAME
                ? new Span()
                : new HtmlContainer(piece.change() == Change.DELETED ? "del" : "ins");
        Leaning leaning = piece.leaning();
        if (leaning == null) {
            shown.setText(piece.text());
        } else if (kind == Comparison.Kind.QUOTATION) {
            shown.setText(quoted.apply(leaning));
        } else {
            shown.setText(Labels.of("compared.citation"));
            shown.addClassName("compared-citation");
        }
        return shown;
    }
}
