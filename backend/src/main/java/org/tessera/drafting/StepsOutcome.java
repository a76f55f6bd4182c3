package org.tessera.drafting;

/** What became of steps handed in. */
public sealed interface StepsOutcome {

    /** Ordered and durable; the section now has this version. */
    record Accepted(int version) implements StepsOutcome {}

    /** They could not be carried over the steps that came in between. */
    record Stale(int version) implements StepsOutcome {}

    /** Not legal steps for this schema. The {@code reason} is for the author */
    record Refused(String reason) implements StepsOutcome {}
}
