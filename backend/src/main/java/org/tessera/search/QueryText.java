package org.tessera.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.problem.Invalid;

/**
 * A query as people write it: words, {@code "phrases"}, {@code -unwanted} words and phrases, {@code OR} between
 * alternatives (it binds less than everything else), and {@code area:}, {@code country:}, {@code language:},
 * {@code from:}, {@code to:}, {@code year:} anywhere, for the whole query.
 *
 * @param sides the alternatives; none where the query has no words
 */
record QueryText(List<Side> sides, Narrowed narrowed) {

    /** One alternative. */
    record Side(String words, List<String> phrases, List<String> unwanted) {
        Side {
            phrases = List.copyOf(phrases);
            unwanted = List.copyOf(unwanted);
        }

        boolean isEmpty() {
            return words.isBlank() && phrases.isEmpty() && unwanted.isEmpty();
        }
    }

    private static final String QUOTES = "\"“”„«»";
    private static final Pattern PIECE = Pattern.compile("(?<no>(?<!\\S)-)?[" + QUOTES + "](?<phrase>[^" + QUOTES
            + "]*)[" + QUOTES + "]" + "|(?<plain>[^\\s" + QUOTES + "]+)");

    QueryText {
        sides = List.copyOf(sides);
    }

    /** @throws Invalid a filter's value is none that the platform knows; says which there are */
    static QueryText read(String query) {
        List<Side> sides = new ArrayList<>();
        Filters filters = new Filters();
        SideText side = new SideText();
        Matcher pieces = PIECE.matcher(query);
        while (pieces.find()) {
            String phrase = pieces.group("phrase");
            String plain = pieces.group("plain");
            if (phrase != null) {
                (pieces.group("no") == null ? side.phrases : side.unwanted).add(phrase);
            } else if (plain.equals("OR") || plain.equals("|")) {
                sides.add(side.side());
                side = new SideText();
            } else if (plain.length() > 1
                    && plain.charAt(0) == '-'
                    && Character.isLetterOrDigit(plain.codePointAt(1))) {
                side.unwanted.add(plain.substring(1));
            } else if (!filters.take(plain)) {
                side.words.append(plain).append(' ');
            }
        }
        sides.add(side.side());
        sides.removeIf(Side::isEmpty);
        return new QueryText(sides, filters.narrowed());
    }

    private static final class SideText {
        final StringBuilder words = new StringBuilder();
        final List<String> phrases = new ArrayList<>();
        final List<String> unwanted = new ArrayList<>();

        Side side() {
            return new Side(words.toString().strip(), phrases, unwanted);
        }
    }

    /** The name before a colon, if it is that of a filter; lower case. */
    static String filter(String plain) {
        int colon = plain.indexOf(':');
        return colon <= 0 || colon == plain.length() - 1
                ? ""
                : plain.substring(0, colon).toLowerCase(Locale.ROOT);
    }
}
