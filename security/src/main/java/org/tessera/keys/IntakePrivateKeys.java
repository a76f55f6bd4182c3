package org.tessera.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * What opens envelopes. Only a worker's application context holds one.
 *
 * @param key of the certificate
 * @param openPgpSecretKey ASCII armour, protected by the passphrase
 */
public record IntakePrivateKeys(
        PrivateKey key, X509Certificate certificate, String openPgpSecretKey, String openPgpPassphrase) {

    @Override
    public String toString() {
        return "IntakePrivateKeys[hidden]";
    }
}
