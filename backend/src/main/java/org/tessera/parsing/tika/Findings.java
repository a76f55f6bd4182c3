package org.tessera.parsing.tika;

import java.util.ArrayList;
import java.util.List;
import org.tessera.parsing.Parsed.Extent;
import org.tessera.parsing.Parsed.Unit;
import org.tessera.parsing.cell.Limits;
import org.tessera.text.Texts;

/** What a reader must know of a document beside its passages: what was not read and why, and how much there was of it. */
final class Findings {

    private final List<String> problems = new ArrayList<>();
    private final List<Extent> extents = new ArrayList<>();

    /** @param key of the bundle */
    void problem(String key, Object... arguments) {
        if (problems.size() < Limits.PROBLEMS_OF_A_DOCUMENT) {
            String sentence = Texts.get(key, arguments);
            problems.add(
                    sentence.length() <= Limits.PROBLEM_CHARACTERS
                            ? sentence
                            : sentence.substring(0, Limits.PROBLEM_CHARACTERS));
        }
    }

    void extent(Unit unit, int expected, int emitted) {
        if (expected > 0 && extents.size() < Limits.EXTENTS_OF_A_DOCUMENT) {
            int bounded = Math.min(expected, Limits.PARTS);
            extents.add(new Extent(unit, bounded, Math.clamp(emitted, 0, bounded)));
        }
    }

    List<String> problems() {
        return problems;
    }

    List<Extent> extents() {
        return extents;
    }
}
