package org.tessera.vault.tink;

/** What a key in the vault is for. Stored by name. */
enum KeyKind {
    /** Wraps the keys of a country's contributions. */
    COUNTRY,
    /** Blinds the words of a country in the index. */
    BLINDING,
    CONTRIBUTION,
    ASSESSMENT,
    PLATFORM
}
