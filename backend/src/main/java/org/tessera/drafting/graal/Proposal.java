package org.tessera.drafting.graal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the authority's JavaScript says of steps handed in. Nothing has changed yet. */
public sealed interface Proposal {

    /**
     * @param steps as they are to be ordered, JSON texts
     * @param citations what the document would lean on, in order of first appearance; null if that does not change
     * @param pictures which the document would show, none if that does not change
     */
    record Legal(List<String> steps, @Nullable List<UUID> citations, Set<Shown> pictures) implements Proposal {
        public Legal {
            pictures = Set.copyOf(pictures);
        }
    }

    /**
     * A picture as the document names it.
     *
     * @param digest of its bytes, SHA-256 in lower-case hexadecimal
     */
    record Shown(UUID picture, String digest) {}

    /** They no longer fit what came first. */
    record Stale() implements Proposal {}

    /** @param reason a key of the messages under {@code drafting.refused.} */
    record Illegal(String reason) implements Proposal {}
}
