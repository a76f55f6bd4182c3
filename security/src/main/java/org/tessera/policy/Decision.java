package org.tessera.policy;

/** What the policy answers. */
public sealed interface Decision {

    record Allowed() implements Decision {}

    /**
     * @param reason for the log, never for the person refused
     */
    record Refused(String reason) implements Decision {}

    default boolean allowed() {
        return this instanceof Allowed;
    }
}
