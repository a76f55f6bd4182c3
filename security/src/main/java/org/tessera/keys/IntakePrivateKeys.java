package org.tessera.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What opens envelopes. Only a worker's application context holds one.
 *
 * @param key of the certificate
 * @param openPgpSecretKey ASCII armour, protected by the passphrase
 * @param mlKem ML-KEM-768 against computers of tomorrow, where there is one
 */
public record IntakePrivateKeys(
        PrivateKey key,
        X509Certificate certificate,
        String openPgpSecretKey,
        String openPgpPassphrase,
        @Nullable SealingKey mlKem) {

    /** Without a key against computers of tomorrow. */
    public IntakePrivateKeys(
            PrivateKey key, X509Certificate certificate, String openPgpSecretKey, String openPgpPassphrase) {
        this(key, certificate, openPgpSecretKey, openPgpPassphrase, null);
    }

    /** The keys that CMS envelopes may be sealed to, in the order in which they are tried. */
    public List<SealingKey> cms() {
        return Stream.of(new SealingKey(key, certificate), mlKem)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public String toString() {
        return "IntakePrivateKeys[hidden]";
    }
}
