package org.tessera.offline;

import java.util.List;
import org.tessera.drafting.QuotedWords;
import org.tessera.review.Comment;
import org.tessera.review.Suggestion;
import tools.jackson.databind.JsonNode;

/**
 * A round's texts as a document to go on working with.
 *
 * @param marking in words, for every page
 * @param copy whose copy it is, for every page
 */
public record WorkingText(String title, String language, String marking, String copy, List<Part> parts) {
    public WorkingText {
        parts = List.copyOf(parts);
    }

    /**
     * One section.
     *
     * @param standing number and version, for people
     * @param doc ProseMirror JSON
     * @param quoted words of its quoted evidence in order, as this reader may see them
     * @param comments anchored in {@code doc}
     * @param suggestions undecided ones that still fit, anchored in {@code doc}
     */
    public record Part(
            String title,
            String standing,
            JsonNode doc,
            List<QuotedWords> quoted,
            List<Comment> comments,
            List<Suggestion> suggestions) {
        public Part {
            quoted = List.copyOf(quoted);
            comments = List.copyOf(comments);
            suggestions = List.copyOf(suggestions);
        }
    }
}
