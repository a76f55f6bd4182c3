package org.tessera.merging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;

/**
 * Reads a passage sentence by sentence: each speaks of one topic. Prices and gaps are recognised by their own words; a
 * heading that names a topic decides for the others; without one, the words do.
 */
final class Reading {

    private static final WordLists TOPICS = WordLists.read("topics.txt");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int LONGEST_HEADING = 70;
    private static final List<Topic> BY_WORDS = List.of(Topic.SITUATION, Topic.ROUTES, Topic.MODUS, Topic.ACTORS);

    private Reading() {}

    /** In the order of the text; headings are kept as sentences without a topic. */
    static List<Statement> of(Passage passage) {
        String text = passage.text();
        List<Statement> statements = new ArrayList<>();
        Topic named = null;
        List<Span> lines = Span.lines(text);
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            boolean last = i == lines.size() - 1;
            if (!last && looksLikeHeading(line.of(text))) {
                named = named(passage, line.of(text));
                statements.add(new Statement(passage, line, null, Set.of()));
                continue;
            }
            Topic before = null;
            for (Span sentence : Span.sentences(text, line, passage.language())) {
                Topic topic = topic(passage, sentence, named, before);
                statements.add(new Statement(passage, sentence, topic, trend(passage, sentence, topic)));
                before = topic;
            }
        }
        return statements;
    }

    /** How many of the topic's words the sentence has. */
    static int words(Topic topic, Passage passage, String sentence) {
        return TOPICS.matches(topic.code(), passage.language(), sentence);
    }

    /** Whether one of the passage's headings names the topic. */
    static boolean headed(Topic topic, Passage passage) {
        return Span.lines(passage.text()).stream()
                .map(line -> line.of(passage.text()))
                .anyMatch(line -> looksLikeHeading(line) && named(passage, line) == topic);
    }

    private static @Nullable Topic topic(
            Passage passage, Span sentence, @Nullable Topic named, @Nullable Topic before) {
        String words = sentence.of(passage.text());
        if (Figures.isPrice(passage, words)) {
            return Topic.PRICE;
        }
        if (words(Topic.GAPS, passage, words) > 0) {
            return Topic.GAPS;
        }
        if (named != null) {
            return named;
        }
        if (words(Topic.OUTLOOK, passage, words) > 0) {
            return Topic.OUTLOOK;
        }
        Topic most = before;
        int best = 0;
        for (Topic topic : BY_WORDS) {
            int found = words(topic, passage, words);
            if (topic == Topic.SITUATION) {
                found += (Figures.isDated(words) ? 1 : 0)
                        + (Trend.in(passage.language(), words).isEmpty() ? 0 : 1);
            }
            if (found > best) {
                best = found;
                most = topic;
            }
        }
        return most;
    }

    /** Of the present: what is expected or unknown is no trend. */
    private static Set<Trend> trend(Passage passage, Span sentence, @Nullable Topic topic) {
        String words = sentence.of(passage.text());
        return topic == Topic.OUTLOOK || topic == Topic.GAPS || words(Topic.OUTLOOK, passage, words) > 0
                ? EnumSet.noneOf(Trend.class)
                : Trend.in(passage.language(), words);
    }

    /** A short line that does not end like a sentence. */
    private static boolean looksLikeHeading(String line) {
        return line.length() <= LONGEST_HEADING
                && Character.isLetterOrDigit(line.codePointBefore(line.length()))
                && !Tabular.isRow(line);
    }

    /** The topic that makes up at least half of the heading's words: "Routes", "Modus operandi", not a title with a route in it. */
    private static @Nullable Topic named(Passage passage, String heading) {
        int words = BETWEEN_WORDS.split(heading).length;
        for (Topic topic : Topic.values()) {
            if (2 * words(topic, passage, heading) >= words) {
                return topic == Topic.TREND ? Topic.SITUATION : topic;
            }
        }
        return null;
    }
}
