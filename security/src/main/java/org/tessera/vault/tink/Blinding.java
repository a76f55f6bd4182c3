package org.tessera.vault.tink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;

/** Replaces words by keyed hashes, per country; the keys stay in memory, one Mac per thread and country. */
@Component
class Blinding {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;

    private final KeyRing keys;
    private final Map<Country, SecretKeySpec> secrets = new ConcurrentHashMap<>();
    private final ThreadLocal<Map<Country, Mac>> macs = ThreadLocal.withInitial(() -> new EnumMap<>(Country.class));

    Blinding(KeyRing keys) {
        this.keys = keys;
    }

    byte[] blind(Country owner, String token) {
        Mac mac = macs.get().computeIfAbsent(owner, this::mac);
        return Arrays.copyOf(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    private Mac mac(Country owner) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secrets.computeIfAbsent(owner, this::secret));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not to be had here", e);
        }
    }

    private SecretKeySpec secret(Country owner) {
        byte[] secret = keys.unwrap(keys.only(KeyKind.BLINDING, owner.name()));
        try {
            return new SecretKeySpec(secret, ALGORITHM);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
