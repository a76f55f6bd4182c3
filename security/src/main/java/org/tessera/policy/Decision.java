package org.tessera.policy;

/** What the policy answers: openly, only as "one partner country", or not at all. */
public sealed interface Decision {

    record Allowed() implements Decision {}

    /** The fact may be told as "one partner country": no words, owner, authority, language, region, exact date or id. */
    record AllowedAnonymised() implements Decision {}

    /**
     * @param reason for the log, never for the person refused
     */
    record Refused(String reason) implements Decision {}

    /** Openly. Whoever knows nothing of anonymity refuses what is allowed only anonymised. */
    default boolean allowed() {
        return this instanceof Allowed;
    }

    default boolean anonymised() {
        return this instanceof AllowedAnonymised;
    }
}
