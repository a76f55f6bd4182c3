package org.tessera.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;
import org.tessera.glossary.Vocabulary;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.text.Texts;

/**
 * What a query may become while somebody types it, and what was meant by one that finds nothing. From the glossary and the
 * gazetteer alone, so it tells nothing of what anybody handed in, and leaves no entry in the ledger.
 */
@Component
public class Suggestions {

    public static final int MOST = 8;

    private static final int LONGEST_TERM = 6;
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=^|\\s)(?=\\S)");

    /**
     * The query with its last words completed.
     *
     * @param query to put in the place of what is typed
     * @param term what was completed
     * @param gloss what it means, in English
     */
    public record Suggestion(String query, String term, String language, String gloss) {}

    /** @throws Forbidden the role sees no contribution text */
    public List<Suggestion> completing(Viewer viewer, String typed) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new Forbidden(Texts.get("search.no-content"));
        }
        if (typed.length() > SearchRules.LONGEST_QUERY || typed.endsWith(" ")) {
            return List.of();
        }
        List<Integer> beginnings = new ArrayList<>();
        var words = WORD_BEGINS.matcher(typed);
        while (words.find()) {
            beginnings.add(words.start());
        }
        // the longest stretch of last words that begins something
        for (int from : beginnings.subList(Math.max(0, beginnings.size() - LONGEST_TERM), beginnings.size())) {
            List<Vocabulary.Completion> found = Vocabulary.current().completing(typed.substring(from), MOST);
            if (!found.isEmpty()) {
                return found.stream()
                        .map(one -> new Suggestion(
                                typed.substring(0, from) + one.term(), one.term(), one.language(), one.gloss()))
                        .toList();
            }
        }
        return List.of();
    }

    /** The query with slips of the hand put right; empty where none is seen. */
    public Optional<String> meant(String query) {
        StringBuilder meant = new StringBuilder();
        int at = 0;
        for (Word word : Analysis.query(query)) {
            Optional<String> better = Vocabulary.current().meant(query.substring(word.from(), word.to()));
            if (better.isPresent()) {
                meant.append(query, at, word.from()).append(better.get());
                at = word.to();
            }
        }
        return at == 0
                ? Optional.empty()
                : Optional.of(meant.append(query.substring(at)).toString());
    }
}
