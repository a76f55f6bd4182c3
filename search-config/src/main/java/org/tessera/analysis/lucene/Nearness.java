package org.tessera.analysis.lucene;

import java.util.function.Predicate;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** How many slips of the hand lie between two words: a letter too many, too few, another, or two exchanged. */
public final class Nearness {

    private Nearness() {}

    /** @param slips 0 to 2 */
    public static Predicate<String> within(String word, int slips) {
        var all = new LevenshteinAutomata(word, true).toAutomaton(slips);
        return new CharacterRunAutomaton(Operations.determinize(all, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT))::run;
    }
}
