package org.tessera.vault.tink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tessera.identity.Country;
import org.tessera.vault.NotSealedHere;
import org.tessera.vault.Vault;

/** The vault: sealed values are a version byte and Tink's AES-256-GCM ciphertext, bound to key id and context. */
@Component
class TinkVault implements Vault, SmartInitializingSingleton {

    private static final byte VERSION = 1;

    private final KeyRing keys;
    private final KeyRows rows;
    private final Blinding blinding;
    private final AcrossCountries across;
    private volatile @Nullable UUID platform;

    TinkVault(KeyRing keys, KeyRows rows, Blinding blinding, AcrossCountries across) {
        this.keys = keys;
        this.rows = rows;
        this.blinding = blinding;
        this.across = across;
    }

    /** Makes the keys that there is one of, and finds out at the start whether the master key is the right one. */
    @Override
    public void afterSingletonsInstantiated() {
        keys.get(platformKey());
        for (Country country : Country.values()) {
            keys.only(KeyKind.COUNTRY, country.name());
            blinding.blind(country, "");
        }
    }

    @Override
    public UUID newContributionKey(Country owner) {
        return keys.make(KeyKind.CONTRIBUTION, owner);
    }

    @Override
    public UUID newAssessmentKey() {
        return keys.make(KeyKind.ASSESSMENT, null);
    }

    @Override
    public UUID platformKey() {
        UUID known = platform;
        if (known == null) {
            known = keys.only(KeyKind.PLATFORM, "").id();
            platform = known;
        }
        return known;
    }

    @Override
    public byte[] seal(UUID key, String context, byte[] plain) {
        try {
            byte[] ciphertext = keys.get(key).values().encrypt(plain, bound(key, context));
            byte[] sealed = new byte[ciphertext.length + 1];
            sealed[0] = VERSION;
            System.arraycopy(ciphertext, 0, sealed, 1, ciphertext.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be sealed here", e);
        }
    }

    @Override
    public byte[] open(UUID key, String context, byte[] sealed) {
        try {
            if (sealed.length == 0 || sealed[0] != VERSION) {
                throw new GeneralSecurityException("unknown version");
            }
            byte[] ciphertext = new byte[sealed.length - 1];
            System.arraycopy(sealed, 1, ciphertext, 0, ciphertext.length);
            return keys.get(key).values().decrypt(ciphertext, bound(key, context));
        } catch (GeneralSecurityException e) {
            throw new NotSealedHere(context, e);
        }
    }

    @Override
    public String openText(UUID key, String context, byte[] sealed) {
        return new String(open(key, context, sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealText(UUID key, String context, String plain) {
        return seal(key, context, plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public OutputStream sealing(UUID key, String context, OutputStream sealed) throws IOException {
        DataKey dataKey = keys.get(key);
        try {
            sealed.write(VERSION);
            return dataKey.streams().newEncryptingStream(sealed, bound(key, context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be sealed here", e);
        }
    }

    @Override
    public InputStream opening(UUID key, String context, InputStream sealed) throws IOException {
        DataKey dataKey = keys.get(key);
        try {
            if (sealed.read() != VERSION) {
                throw new GeneralSecurityException("unknown version");
            }
            return dataKey.streams().newDecryptingStream(sealed, bound(key, context));
        } catch (GeneralSecurityException e) {
            throw new NotSealedHere(context, e);
        }
    }

    @Override
    public void destroy(UUID key) {
        rows.destroy(key);
        keys.forget(key);
        blinding.forget(key);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // Somebody may have loaded the key again before this transaction committed.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    keys.forget(key);
                    blinding.forget(key);
                }
            });
        }
    }

    @Override
    public byte[] blind(Country owner, UUID key, String token) {
        return blinding.blind(owner, key, token);
    }

    @Override
    public List<UUID> blindingKeys(Country owner) {
        return blinding.inUse(owner);
    }

    @Override
    public UUID newBlindingKey(Country owner) {
        return blinding.renew(owner);
    }

    @Override
    public byte[] blind(Country owner, String token) {
        return blinding.blind(owner, token);
    }

    @Override
    public byte[] blindAcrossCountries(String token) {
        return across.blind(token);
    }

    private static byte[] bound(UUID key, String context) {
        return (key + "/" + context).getBytes(StandardCharsets.UTF_8);
    }
}
