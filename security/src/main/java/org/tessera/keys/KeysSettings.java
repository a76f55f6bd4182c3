package org.tessera.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys lie and who reads them.
 *
 * @param data the folder of the data
 * @param keys the folder of the keys ({@code TESSERA_KEYS}); without one, {@code keys} inside the data
 * @param role {@code both}, {@code web} or {@code worker}: a web node never reads the intake's private keys
 * @param generateKeys whether a missing folder is filled with new keys outside local mode too: once, on purpose
 */
@ConfigurationProperties("tessera")
public record KeysSettings(
        @Nullable Path data,
        @Nullable Path keys,
        @DefaultValue("both") String role,
        @DefaultValue("false") boolean generateKeys) {

    /** The folder that holds the keys. */
    Path folder() {
        if (keys != null && !keys.toString().isEmpty()) {
            return keys.toAbsolutePath();
        }
        if (data == null) {
            throw new KeysMissing("Neither TESSERA_KEYS nor TESSERA_DATA says where the keys lie");
        }
        return data.resolve("keys").toAbsolutePath();
    }

    boolean opensEnvelopes() {
        return !role.equals("web");
    }

    boolean insideData() {
        return data != null && folder().startsWith(data.toAbsolutePath());
    }
}
