package org.tessera.vault.tink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.vault.KeyDestroyed;
import org.tessera.vault.Vault;

/**
 * Replaces words by keyed hashes, per country; the keys stay in memory, one Mac per thread and key. Which keys are in use is
 * asked of the database again and again, since another node may renew or destroy one.
 */
@Component
class Blinding {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;
    private static final Duration ASKED_AGAIN = Vault.BLINDING_KEYS_KNOWN_AFTER.dividedBy(2);

    /** @param until by the system's nano time */
    private record InUse(List<UUID> keys, long until) {}

    private final KeyRing keys;
    private final Map<Country, InUse> inUse = new ConcurrentHashMap<>();
    private final Map<UUID, SecretKeySpec> secrets = new ConcurrentHashMap<>();
    private final ThreadLocal<Map<UUID, Mac>> macs = ThreadLocal.withInitial(HashMap::new);

    Blinding(KeyRing keys) {
        this.keys = keys;
    }

    byte[] blind(Country owner, String token) {
        return hash(inUse(owner).getFirst(), token);
    }

    byte[] blind(Country owner, UUID key, String token) {
        if (!inUse(owner).contains(key)) {
            throw new KeyDestroyed(key);
        }
        return hash(key, token);
    }

    List<UUID> inUse(Country owner) {
        InUse known = inUse.get(owner);
        if (known == null || known.until() - System.nanoTime() < 0) {
            List<UUID> found = keys.blindingKeys(owner);
            known = new InUse(found, System.nanoTime() + ASKED_AGAIN.toNanos());
            inUse.put(owner, known);
        }
        return known.keys();
    }

    UUID renew(Country owner) {
        UUID made = keys.addBlindingKey(owner);
        inUse.remove(owner);
        return made;
    }

    /** What this node does at once, others do within the time that they ask again. */
    void forget(UUID key) {
        inUse.clear();
        secrets.remove(key);
    }

    private byte[] hash(UUID key, String token) {
        Mac mac = macs.get().computeIfAbsent(key, this::mac);
        return Arrays.copyOf(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    private Mac mac(UUID key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secrets.computeIfAbsent(key, this::secret));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not to be had here", e);
        }
    }

    private SecretKeySpec secret(UUID key) {
        byte[] secret = keys.secret(key);
        try {
            return new SecretKeySpec(secret, ALGORITHM);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
