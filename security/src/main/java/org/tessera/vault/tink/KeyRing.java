package org.tessera.vault.tink;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.Country;
import org.tessera.keys.KeysMissing;
import org.tessera.keys.MasterKey;
import org.tessera.vault.KeyDestroyed;

/** Makes, wraps and unwraps keys: master key over country keys and all others, country keys over contributions' keys. */
@Component
class KeyRing {

    private static final int MOST = 5_000;
    private static final Duration TIME = Duration.ofSeconds(30);

    private final KeyRows rows;
    private final Aead master;
    private final TransactionTemplate alone;
    private final KeyCache cache = new KeyCache(MOST, TIME, InstantSource.system());
    private final SecureRandom random = new SecureRandom();

    KeyRing(KeyRows rows, MasterKey masterKey, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        byte[] secret = masterKey.bytes();
        this.master = new DataKey(secret).values();
        Arrays.fill(secret, (byte) 0);
    }

    DataKey get(UUID id) {
        return cache.get(id, this::load);
    }

    void forget(UUID id) {
        cache.forget(id);
    }

    UUID make(KeyKind kind, @Nullable Country owner) {
        WrappedKey key = fresh(kind, owner == null ? "" : owner.name());
        rows.add(key);
        return key.id();
    }

    /** The one key of its kind and owner; made in a transaction of its own, so that it outlives the caller's. */
    WrappedKey only(KeyKind kind, String owner) {
        return rows.findOnly(kind, owner).orElseGet(() -> {
            alone.executeWithoutResult(status -> rows.add(fresh(kind, owner)));
            return rows.findOnly(kind, owner).orElseThrow();
        });
    }

    /** Those in use, the newest first; makes the first. */
    List<UUID> blindingKeys(Country owner) {
        List<UUID> keys = rows.inUse(KeyKind.BLINDING, owner.name());
        return keys.isEmpty() ? List.of(only(KeyKind.BLINDING, owner.name()).id()) : keys;
    }

    UUID addBlindingKey(Country owner) {
        only(KeyKind.BLINDING, owner.name());
        WrappedKey key = fresh(KeyKind.BLINDING, owner.name());
        rows.addRenewed(key);
        return key.id();
    }

    /** The caller wipes it. */
    byte[] secret(UUID key) {
        return unwrap(rows.find(key).orElseThrow(() -> new KeyDestroyed(key)));
    }

    /** The caller wipes it. */
    byte[] unwrap(WrappedKey key) {
        byte[] wrapped = key.wrapped();
        if (wrapped == null) {
            throw new KeyDestroyed(key.id());
        }
        try {
            return over(key.kind(), key.owner()).decrypt(wrapped, key.context());
        } catch (GeneralSecurityException e) {
            throw new KeysMissing(
                    "Key " + key.id() + " was not wrapped under this installation's master key, or its row was changed."
                            + " Give TESSERA_KEYS the keys that belong to this database.",
                    e);
        }
    }

    private DataKey load(UUID id) {
        byte[] secret = unwrap(rows.find(id).orElseThrow(() -> new KeyDestroyed(id)));
        try {
            return new DataKey(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private WrappedKey fresh(KeyKind kind, String owner) {
        byte[] secret = new byte[DataKey.SIZE];
        random.nextBytes(secret);
        try {
            WrappedKey bare = new WrappedKey(UUID.randomUUID(), kind, owner, null);
            byte[] wrapped = over(kind, owner).encrypt(secret, bare.context());
            return new WrappedKey(bare.id(), kind, owner, wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be wrapped here", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private Aead over(KeyKind kind, String owner) {
        return kind == KeyKind.CONTRIBUTION
                ? get(only(KeyKind.COUNTRY, owner).id()).values()
                : master;
    }
}
