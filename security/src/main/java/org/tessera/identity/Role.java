package org.tessera.identity;

/** What a person does here; the values of the provider's {@code roles} claim. */
public enum Role {
    ANALYST,
    LEAD,
    COORDINATOR,
    REVIEWER,
    AUDITOR,
    ADMINISTRATOR
}
