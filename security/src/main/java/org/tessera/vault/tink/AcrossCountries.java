package org.tessera.vault.tink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replaces words by keyed hashes under the platform's own blinding key; the key stays in memory, one Mac per thread. */
@Component
class AcrossCountries {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;

    private final KeyRing keys;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);
    private volatile @Nullable SecretKeySpec secret;

    AcrossCountries(KeyRing keys) {
        this.keys = keys;
    }

    byte[] blind(String token) {
        return Arrays.copyOf(macs.get().doFinal(token.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not to be had here", e);
        }
    }

    private SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            byte[] bytes = keys.unwrap(keys.only(KeyKind.BLINDING, ""));
            known = new SecretKeySpec(bytes, ALGORITHM);
            Arrays.fill(bytes, (byte) 0);
            secret = known;
        }
        return known;
    }
}
