package org.tessera.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The definition of the passages' index, in Elasticsearch's own words: strict, and without the blinded fields in its
 * source, so that what cannot be rebuilt from the vault is not kept either. A changed definition is a new version.
 */
public final class IndexDefinition {

    /** Of the definition; part of the index's name. */
    public static final int VERSION = 2;

    private IndexDefinition() {}

    /** Settings and mappings, as JSON; the caller closes it. */
    public static InputStream open() {
        return Objects.requireNonNull(
                IndexDefinition.class.getResourceAsStream("passages-v" + VERSION + ".json"),
                "The index definition is not on the class path");
    }

    public static String json() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
