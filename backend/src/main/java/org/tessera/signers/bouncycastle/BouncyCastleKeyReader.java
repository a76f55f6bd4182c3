package org.tessera.signers.bouncycastle;

import org.springframework.stereotype.Component;
import org.tessera.problem.Invalid;
import org.tessera.signers.KeyReader;
import org.tessera.text.Texts;

/** Tells the two kinds apart. */
@Component
class BouncyCastleKeyReader implements KeyReader {

    private static final int LONGEST = 64 * 1024;
    private static final int SHORTEST_RSA = 2048;

    @Override
    public Presented read(String text) {
        String key = text.strip();
        if (key.isEmpty() || key.length() > LONGEST) {
            throw wrong("signers.key-needed");
        }
        if (key.contains("PRIVATE KEY")) {
            throw wrong("signers.private-key");
        }
        if (key.contains("-----BEGIN CERTIFICATE-----")) {
            return CertificateReading.read(key);
        }
        if (key.contains("-----BEGIN PGP PUBLIC KEY BLOCK-----")) {
            return OpenPgpReading.read(key);
        }
        throw wrong("signers.key-needed");
    }

    static Invalid wrong(String text, Object... arguments) {
        return new Invalid("key", Texts.get(text, arguments));
    }

    static void checkRsa(int bits) {
        if (bits < SHORTEST_RSA) {
            throw wrong("signers.weak-key", SHORTEST_RSA);
        }
    }
}
