package org.tessera.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A key to which envelopes are sealed, and the certificate that names it. */
public record SealingKey(PrivateKey key, X509Certificate certificate) {

    @Override
    public String toString() {
        return "SealingKey[hidden]";
    }
}
