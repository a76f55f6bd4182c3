package org.tessera.ui.contributions;

import java.util.Optional;
import java.util.UUID;

/** Ids out of addresses: what is no id is an absent thing. */
public final class Identifiers {

    private Identifiers() {}

    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
