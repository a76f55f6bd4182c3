package org.tessera.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.personal.Mark.Kind;

/**
 * Names of persons: a patronymic, a known given name or initials, or the ending of a surname of the region, each with a
 * neighbour that makes a name of it. A word alone is none, but for Georgian surnames, which nothing else ends like.
 */
final class Names {

    private static final int BESIDE_NAME = 1;
    private static final int BESIDE_PATRONYMIC = 2;
    private static final int BESIDE_SON_OF = 3;

    private static final WordList GIVEN = WordList.of("/personal/given-names.txt");
    private static final WordList NO_NAMES = WordList.of("/personal/no-names.txt");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ʼ-]*");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

    private static final Pattern PATRONYMIC = Pattern.compile("(?U)\\p{Lu}\\p{L}+(?:(?:ович|евич|йович|авіч|евіч|лліч)"
            + "(?:а|у|ем|ом|ам|ові|еві|е|і)?|(?:[ії]вн|овн|евн|аўн|еўн|инічн|иничн)(?:а|и|і|ы|у|ою|ой|ай|о|е)"
            + "|ovych|evych|iovych|ovich|evich|ivna|yivna|ovna|evna)");
    private static final Set<String> SON_OR_DAUGHTER =
            Set.of("oğlu", "oglu", "oghlu", "qızı", "qizi", "kyzy", "оглы", "оглу", "огли", "кызы", "кизи");

    /** With the endings of the cases that follow it. */
    private static final Pattern SURNAME = Pattern.compile("(?U)\\p{Lu}[\\p{L}'’ʼ-]*(?:"
            + "shvili|adze|idze|edze|yan|enko|chuk|escu|eanu|[a-z]ova?|[a-z]eva?|zadə|zade|zadeh"
            + "|(?:швил|швіл)[иі]|дзе|ян(?:а|у|ом|ові|е)?|енк(?:о|а|у|ом|ові)|чук(?:а|у|ом|ові)?|еску|заде"
            + "|(?:ов|ев|єв|ёв|їв)(?:а|у|ым|им|ой|ою|ої|ій|і|е)?"
            + "|յան(?:ը|ի|ին|ից|ով|ն)?|եան)");

    private static final Pattern GEORGIAN = Pattern.compile(
            "[ა-ჰ]{2,}(?:აშვილ|იშვილ|ოშვილ|უშვილ|ეშვილ)(?:ი|ის|მა|ს|ით|ს)|[ა-ჰ]{2,}(?:აძე|იძე|ეძე)(?:ს|მ|მა)?");
    private static final Pattern GEORGIAN_BESIDE =
            Pattern.compile("[ა-ჰ]{3,}(?:ია|ავა|უა|იანი|ური|ელი|შვილი|ძე|ანი)(?:ს|მა|მ|ის)?");

    private Names() {}

    private record Word(String text, int from, int to) {
        boolean capital() {
            return Character.isUpperCase(text.codePointAt(0)) && text.length() > 1 && !allCapital();
        }

        boolean georgian() {
            return text.charAt(0) >= 'ა' && text.charAt(0) <= 'ჰ';
        }

        boolean sonOrDaughter() {
            return text.length() <= 5 && SON_OR_DAUGHTER.contains(text.toLowerCase(Locale.ROOT));
        }

        boolean allCapital() {
            return text.length() > 1
                    && text.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
        }
    }

    static List<Mark> in(String text) {
        List<Word> words = new ArrayList<>();
        for (Matcher match = WORD.matcher(text); match.find(); ) {
            words.add(new Word(match.group(), match.start(), match.end()));
        }
        List<Mark> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.sonOrDaughter()) {
                around(text, words, at, BESIDE_SON_OF, found);
            } else if (word.georgian()) {
                georgian(text, words, at, found);
            } else if (word.capital() && PATRONYMIC.matcher(word.text).matches()) {
                around(text, words, at, BESIDE_PATRONYMIC, found);
            } else if (word.capital() && !NO_NAMES.has(word.text)) {
                boolean known = GIVEN.hasInSomeCase(word.text) || hasTwoInitials(text, word);
                if (known || SURNAME.matcher(word.text).matches()) {
                    around(text, words, at, BESIDE_NAME, found);
                }
            }
        }
        return found;
    }

    /**
     * Takes the word together with the capitalised neighbours or initials; alone it is no name.
     *
     * @param most how many neighbours on either side may belong to it
     */
    private static void around(String text, List<Word> words, int at, int most, List<Mark> found) {
        int first = at;
        int last = at;
        while (first > 0 && at - first < most && partOfName(text, words, first - 1, first)) {
            first--;
        }
        while (last + 1 < words.size() && last - at < most && partOfName(text, words, last, last + 1)) {
            last++;
        }
        int from = initialsBefore(text, words.get(first).from);
        int to = initialsAfter(text, words.get(last).to);
        if (first < last || from < words.get(first).from || to > words.get(last).to) {
            found.add(new Mark(Kind.NAME, from, to));
        }
    }

    /** Whether the two words stand side by side and the one further out may belong to a name. */
    private static boolean partOfName(String text, List<Word> words, int left, int right) {
        Word one = words.get(left);
        Word other = words.get(right);
        return text.substring(one.from + one.text.length(), other.from).matches("[ \\u00A0]")
                && named(one)
                && named(other);
    }

    private static boolean named(Word word) {
        return (word.capital() && !NO_NAMES.has(word.text)) || word.sonOrDaughter();
    }

    private static boolean hasTwoInitials(String text, Word word) {
        int before = word.from - initialsBefore(text, word.from);
        int after = initialsAfter(text, word.to) - word.to;
        return Math.max(before, after) > 3;
    }

    /** "A. B. Surname". */
    private static int initialsBefore(String text, int from) {
        int at = from;
        for (int i = 0; i < 2; i++) {
            int end = text.startsWith(" ", at - 1) ? at - 1 : at;
            if (end < 2 || !INITIAL.matcher(text.substring(end - 2, end)).matches()) {
                break;
            }
            if (end > 2 && Character.isLetter(text.charAt(end - 3))) {
                break;
            }
            at = end - 2;
        }
        return at;
    }

    /** "Surname A. B.". */
    private static int initialsAfter(String text, int to) {
        int at = to;
        for (int i = 0; i < 2; i++) {
            int begin = text.startsWith(" ", at) ? at + 1 : at;
            if (begin + 2 > text.length()
                    || !INITIAL.matcher(text.substring(begin, begin + 2)).matches()) {
                break;
            }
            at = begin + 2;
        }
        return at;
    }

    /** No capital letters: the endings, or a given name, have to say it. */
    private static void georgian(String text, List<Word> words, int at, List<Mark> found) {
        Word word = words.get(at);
        boolean besideGiven = at > 0
                && GIVEN.hasInSomeCase(words.get(at - 1).text)
                && text.substring(words.get(at - 1).to, word.from).equals(" ");
        if (besideGiven && GEORGIAN_BESIDE.matcher(word.text).matches()) {
            found.add(new Mark(Kind.NAME, words.get(at - 1).from, word.to));
        } else if (GEORGIAN.matcher(word.text).matches()) {
            found.add(new Mark(Kind.NAME, word.from, word.to));
        }
    }
}
