package org.tessera.offline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.drafting.QuotedWords;
import org.tessera.marking.Marking;
import org.tessera.review.Round;

/**
 * A round's texts as one reader may see them.
 *
 * @param account whose copy it is
 * @param entry the copy's number in the ledger
 */
public record Reading(
        String assessment,
        String language,
        Round round,
        List<Part> parts,
        Marking marking,
        String account,
        long entry) {
    public Reading {
        parts = List.copyOf(parts);
    }

    /**
     * One section of it.
     *
     * @param number in the round, from 1: what a comment's "text" says
     * @param version of the section: line numbers hold for it
     * @param quoted words of quoted evidence by the number of its line, as this reader may see them
     */
    public record Part(
            int number,
            UUID section,
            String title,
            int version,
            Marking marking,
            List<NumberedLine> lines,
            Map<Integer, QuotedWords> quoted) {
        public Part {
            lines = List.copyOf(lines);
            quoted = Map.copyOf(quoted);
        }
    }
}
