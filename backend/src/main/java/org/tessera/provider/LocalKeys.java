package org.tessera.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The local provider's signing key. It is kept in a file of mode 0600 in the keys folder, so that tokens outlive a
 * restart; without a folder it lives as long as the process.
 */
final class LocalKeys {

    private static final String FILE = "provider-signing-key.jwk";

    private LocalKeys() {}

    static JWKSet in(@Nullable Path folder) {
        if (folder == null) {
            return new JWKSet(generate());
        }
        Path file = folder.resolve(FILE);
        try {
            return new JWKSet(RSAKey.parse(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (NoSuchFileException absent) {
            return new JWKSet(keep(generate(), file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The provider's signing key cannot be read: " + file, unreadable);
        } catch (ParseException broken) {
            throw new IllegalStateException("The provider's signing key is broken; delete the file: " + file, broken);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(3072)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey keep(RSAKey key, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("no folder for " + file);
            }
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(
                    folder,
                    ".provider",
                    ".jwk",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, key.toJSONString(), StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The provider's signing key cannot be kept", unwritable);
        }
    }
}
