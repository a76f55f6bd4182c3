package org.tessera.ui.assessments;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tessera.comparison.Comparison.Change;
import org.tessera.comparison.Comparison.Piece;
import org.tessera.correction.Correction;

/** What a correction changed, in the owner's words, and where the section's own words say what the owner took out. */
final class Redline {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int LONG = 200;
    private static final int NEAR = 80;
    private static final int TELLING = 4;

    private final List<Piece> pieces;
    private final Set<String> gone;
    private final @Nullable String language;

    Redline(Correction one) {
        pieces = one.after() == null
                ? List.of(new Piece(Change.DELETED, one.before().text(), null))
                : one.redline();
        gone = words(Change.DELETED);
        gone.removeAll(words(Change.INSERTED));
        gone.removeAll(words(Change.SAME));
        language = one.before().language();
    }

    /** Old and new words in one; of what stayed, only what is near a change. */
    Div words() {
        Div shown = Pieces.box("suggestion-change");
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            HtmlContainer part = switch (piece.change()) {
                case SAME -> new Span();
                case INSERTED -> new HtmlContainer("ins");
                case DELETED -> new HtmlContainer("del");
            };
            part.setText(
                    piece.change() == Change.SAME
                            ? near(piece.text(), i > 0 || pieces.size() == 1, i + 1 < pieces.size())
                            : piece.text());
            shown.add(part);
        }
        if (language != null) {
            shown.getElement().setAttribute("lang", language);
        }
        return shown;
    }

    /** A sentence of the section; what the owner took out is marked in it. */
    Div touched(String sentence) {
        Div shown = Pieces.box("correction-sentence");
        int at = 0;
        for (MatchResult word : WORD.matcher(sentence).results().toList()) {
            if (gone.contains(word.group().toLowerCase(Locale.ROOT))) {
                shown.add(new Span(sentence.substring(at, word.start())));
                HtmlContainer mark = new HtmlContainer("mark");
                mark.setText(word.group());
                mark.setTitle(Labels.of("correction-gone-word"));
                shown.add(mark);
                at = word.end();
            }
        }
        shown.add(new Span(sentence.substring(at)));
        return shown;
    }

    private static String near(String text, boolean after, boolean before) {
        if (text.length() <= LONG) {
            return text;
        }
        int head = after ? text.lastIndexOf(' ', NEAR) : 0;
        int tail = before ? text.indexOf(' ', text.length() - NEAR) : text.length();
        return head < 0 || tail < head
                ? text
                : text.substring(0, head) + " … " + text.substring(tail).stripLeading();
    }

    /** Figures, and words long enough to say something. */
    private Set<String> words(Change change) {
        Set<String> words = new HashSet<>();
        pieces.stream()
                .filter(piece -> piece.change() == change)
                .flatMap(piece -> WORD.matcher(piece.text()).results())
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= TELLING || word.chars().anyMatch(Character::isDigit))
                .forEach(words::add);
        return words;
    }
}
