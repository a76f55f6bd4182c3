package org.tessera.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** With what the installation signs receipts and ledger checkpoints: EC P-384 and its certificate. */
public record SigningKey(PrivateKey key, X509Certificate certificate) {

    @Override
    public String toString() {
        return "SigningKey[hidden]";
    }
}
