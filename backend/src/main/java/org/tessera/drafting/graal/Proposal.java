package org.tessera.drafting.graal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the authority's JavaScript says of steps handed in. Nothing has changed yet. */
public sealed interface Proposal {

    /**
     * @param steps as they are to be ordered, JSON texts
     * @param citations what the document would lean on, in order of first appearance; null if that does not change
     */
    record Legal(List<String> steps, @Nullable List<UUID> citations) implements Proposal {}

    /** They no longer fit what came first. */
    record Stale() implements Proposal {}

    /** @param reason a key of the messages under {@code drafting.refused.} */
    record Illegal(String reason) implements Proposal {}
}
