package org.tessera.marking;

/**
 * Handling codes of Council document 6243/18. They combine.
 *
 * <p>H0: only for preventing and combating crime. H1: not in judicial proceedings without the provider's permission. H2:
 * no dissemination without the provider's permission. H3: other restrictions, in words.
 */
public enum HandlingCode {
    H0,
    H1,
    H2,
    H3
}
