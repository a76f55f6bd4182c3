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
 * What a query may become while somebody types it, and what was meant by one that finds nothing. From the glossary, the
 * gazetteer and the words of the viewer's own country, so it tells nothing of what anybody else handed in.
 */
@Component
public class Suggestions {

    public static final int MOST = 8;

    /** So many places are the own words' where there are any. */
    private static final int OWN = 3;

    private static final int LONGEST_TERM = 6;
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=^|\\s)(?=\\S)");

    /**
     * The query with its last words completed.
     *
     * @param query to put in the place of what is typed
     * @param term what was completed
     * @param language of the term, empty where it is not known
     * @param gloss what it means, in English, or where it is from
     */
    public record Suggestion(String query, String term, String language, String gloss) {}

    private final OwnWords own;

    Suggestions(OwnWords own) {
        this.own = own;
    }

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
        List<Suggestion> suggested = new ArrayList<>(known(typed, beginnings));
        List<Suggestion> others = beginnings.isEmpty()
                ? List.of()
                : own(viewer, typed, beginnings.getLast()).stream()
                        .filter(word ->
                                suggested.stream().noneMatch(one -> one.term().equalsIgnoreCase(word.term())))
                        .toList();
        if (!others.isEmpty()) {
            suggested
                    .subList(Math.min(suggested.size(), MOST - others.size()), suggested.size())
                    .clear();
            suggested.addAll(others);
            own.offered(viewer);
        }
        return List.copyOf(suggested);
    }

    /** By the longest stretch of last words that begins something. */
    private static List<Suggestion> known(String typed, List<Integer> beginnings) {
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

    private List<Suggestion> own(Viewer viewer, String typed, int from) {
        // a word may begin behind a quotation mark or a minus
        int at = from;
        while (at < typed.length() && !Character.isLetter(typed.codePointAt(at))) {
            at++;
        }
        int begins = at;
        return own.of(viewer).completing(typed.substring(begins), OWN).stream()
                .map(word -> new Suggestion(typed.substring(0, begins) + word, word, "", Texts.get("search.own-word")))
                .toList();
    }

    /** The query with slips of the hand put right; empty where none is seen. */
    public Optional<String> meant(Viewer viewer, String query) {
        WordList words = own.of(viewer);
        boolean offered = false;
        StringBuilder meant = new StringBuilder();
        int at = 0;
        for (Word word : Analysis.query(query)) {
            String typed = query.substring(word.from(), word.to());
            Optional<String> known =
                    words.knows(typed) ? Optional.empty() : Vocabulary.current().meant(typed);
            Optional<String> better =
                    known.isPresent() || Vocabulary.current().knows(typed) ? known : words.meant(typed);
            if (better.isPresent()) {
                offered |= known.isEmpty();
                meant.append(query, at, word.from()).append(better.get());
                at = word.to();
            }
        }
        if (offered) {
            own.offered(viewer);
        }
        return at == 0
                ? Optional.empty()
                : Optional.of(meant.append(query.substring(at)).toString());
    }
}
