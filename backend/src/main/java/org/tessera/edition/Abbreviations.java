package org.tessera.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.drafting.Doc;
import org.tessera.marking.Marking;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/**
 * The list of abbreviations at an edition's end, collected from the authors' own words: capitals in brackets behind the
 * words that they stand for, whose initials they are ("trafficking in human beings (THB)"). The first explanation counts.
 */
final class Abbreviations {

    private static final Pattern BRACKETED = Pattern.compile("\\((\\p{Lu}[\\p{Lu}\\d]{1,7})\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d'’]+");
    /** Words such as "in" and "of" may have no letter of their own. */
    private static final int SHORT = 3;

    private final Locale language;

    Abbreviations(Locale language) {
        this.language = language;
    }

    Optional<Publication.Chapter> chapter(Frozen frozen) {
        Map<String, String> found = new TreeMap<>();
        frozen.sections().forEach(section -> collect(section.doc(), found));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String title = Texts.in(language, "edition.abbreviations");
        Marking marking =
                frozen.sections().stream().map(Frozen.Section::marking).reduce(Marking.PUBLIC, Marking::strictest);
        List<List<Publication.Cell>> rows = new ArrayList<>();
        found.forEach((short_, long_) -> rows.add(List.of(cell(short_), cell(long_))));
        return Optional.of(new Publication.Chapter(
                title,
                List.of(new Publication.Section(
                        title, Texts.in(language, "names.marking." + marking), List.of(new Publication.Table(rows))))));
    }

    private static Publication.Cell cell(String words) {
        return new Publication.Cell(
                false, 1, 1, List.of(new Publication.Paragraph(List.of(new Publication.Words(words, false, false)))));
    }

    private static void collect(JsonNode block, Map<String, String> found) {
        StringBuilder line = new StringBuilder();
        for (JsonNode node : block.path("content")) {
            if (node.path("type").asString("").equals(Doc.TEXT)) {
                line.append(node.path("text").asString(""));
            } else {
                collect(node, found);
            }
        }
        in(line.toString()).forEach(found::putIfAbsent);
    }

    /** What a line explains. */
    static Map<String, String> in(String line) {
        Map<String, String> found = new TreeMap<>();
        Matcher brackets = BRACKETED.matcher(line);
        while (brackets.find()) {
            String letters = Objects.requireNonNull(brackets.group(1));
            longForm(line.substring(0, brackets.start()), letters)
                    .ifPresent(words -> found.putIfAbsent(letters, words));
        }
        return found;
    }

    /** Backwards from the bracket, a word for each letter; short words in between may have none. */
    private static Optional<String> longForm(String before, String letters) {
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(before);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        int letter = letters.length() - 1;
        int at = words.size() - 1;
        int start = before.length();
        while (letter >= 0 && at >= 0) {
            int[] one = words.get(at--);
            if (Character.toUpperCase(before.charAt(one[0])) == letters.charAt(letter)) {
                letter--;
                start = one[0];
            } else if (one[1] - one[0] > SHORT) {
                return Optional.empty();
            }
        }
        return letter < 0 ? Optional.of(before.substring(start).strip()) : Optional.empty();
    }
}
