package org.tessera.overrides;

import java.util.UUID;
import java.util.function.Function;
import org.tessera.policy.Decision;

/**
 * What is to be marked, with what the policy says about the viewer who is about to.
 *
 * @param key the vault key of the contribution or assessment
 * @param mayConfirm by who proposed it
 */
public record Subject(
        SetMarking.Kind kind, UUID id, UUID key, Decision mayPropose, Function<String, Decision> mayConfirm) {

    /** As the ledger names it. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
    }
}
