package org.tessera.envelope.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.envelope.Copying;
import org.tessera.envelope.EnvelopeOpener;
import org.tessera.envelope.KnownKeys;
import org.tessera.envelope.Opening;
import org.tessera.envelope.Reason;
import org.tessera.envelope.Recognition;
import org.tessera.envelope.Source;
import org.tessera.envelope.Spools;
import org.tessera.envelope.UnverifiedSpool;
import org.tessera.keys.IntakePrivateKeys;

/**
 * Opens OpenPGP messages. With SEIPD version 1 all plaintext comes out before anything complains, so the spool stays
 * shut until the modification detection code at the very end has been compared; version 2 stops at the bad chunk.
 */
@Component
class OpenPgpOpener implements EnvelopeOpener {

    /** The data, and the key of ours that it is sealed to. */
    private record Found(PGPPublicKeyEncryptedData data, PGPSecretKey key) {}

    /** Deriving the key from the passphrase is slow on purpose, so it is done once. */
    private final Map<Long, PGPKeyPair> unlocked = new ConcurrentHashMap<>();

    @Override
    public boolean opens(Recognition recognised) {
        return recognised instanceof Recognition.OpenPgp;
    }

    @Override
    public Opening open(InputStream envelope, IntakePrivateKeys keys, KnownKeys known, Spools spools, long limit)
            throws IOException {
        Source source = new Source(envelope);
        Found found;
        InputStream message;
        try {
            message = PGPUtil.getDecoderStream(source);
            var objects = new PGPObjectFactory(message, new BcKeyFingerprintCalculator());
            if (!(objects.nextObject() instanceof PGPEncryptedDataList list)) {
                return new Opening.Unsupported(Reason.NOT_ENCRYPTED);
            }
            found = find(list, ring(keys));
        } catch (IOException | PGPException | RuntimeException e) {
            source.damaged();
            return new Opening.Unsupported(Reason.MALFORMED);
        }
        if (found == null) {
            return new Opening.NotForUs();
        }
        PGPPublicKeyEncryptedData data = found.data();
        if (!data.isIntegrityProtected() && !data.isAEAD()) {
            return new Opening.Unsupported(Reason.WITHOUT_INTEGRITY);
        }
        InputStream plain;
        try {
            plain = data.getDataStream(new SessionKeys(unlock(found.key(), keys)));
        } catch (PGPException | RuntimeException e) {
            return source.damaged();
        }
        try (UnverifiedSpool spool = spools.begin()) {
            Unpacking unpacked = Unpacking.unpack(plain, known, spool, limit);
            if (Copying.drain(plain) != Copying.End.WHOLE || !verified(data) || !isAtEnd(message)) {
                return source.damaged();
            }
            return switch (unpacked.end()) {
                case WHOLE -> new Opening.Opened(spool.verified(), unpacked.signature());
                case FAULTY -> source.damaged();
                case OVER_LIMIT -> new Opening.TooLarge(limit);
            };
        }
    }

    private static boolean isAtEnd(InputStream message) {
        try {
            return message.read() < 0;
        } catch (IOException | RuntimeException continued) {
            return false;
        }
    }

    private static boolean verified(PGPPublicKeyEncryptedData data) {
        try {
            return data.isAEAD() || data.verify();
        } catch (IOException | PGPException | RuntimeException e) {
            return false;
        }
    }

    private static @Nullable Found find(PGPEncryptedDataList list, PGPSecretKeyRing ring) {
        for (PGPEncryptedData data : list) {
            if (data instanceof PGPPublicKeyEncryptedData toKey) {
                long id = toKey.getKeyIdentifier().getKeyId();
                // Number 0: the sender hides the recipient (gpg --hidden-recipient); it may be us.
                PGPSecretKey key = id == 0 ? encryptionKey(ring) : ring.getSecretKey(id);
                if (key != null) {
                    return new Found(toKey, key);
                }
            }
        }
        return null;
    }

    private static @Nullable PGPSecretKey encryptionKey(PGPSecretKeyRing ring) {
        Iterator<PGPSecretKey> keys = ring.getSecretKeys();
        while (keys.hasNext()) {
            PGPSecretKey key = keys.next();
            if (key.getPublicKey().isEncryptionKey()) {
                return key;
            }
        }
        return null;
    }

    private static PGPSecretKeyRing ring(IntakePrivateKeys keys) throws IOException, PGPException {
        InputStream armour = new ByteArrayInputStream(keys.openPgpSecretKey().getBytes(StandardCharsets.US_ASCII));
        return new PGPSecretKeyRing(PGPUtil.getDecoderStream(armour), new BcKeyFingerprintCalculator());
    }

    private PGPKeyPair unlock(PGPSecretKey key, IntakePrivateKeys keys) throws PGPException {
        PGPKeyPair known = unlocked.get(key.getKeyID());
        if (known != null) {
            return known;
        }
        PGPKeyPair pair = key.extractKeyPair(new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                .build(keys.openPgpPassphrase().toCharArray()));
        unlocked.put(key.getKeyID(), pair);
        return pair;
    }
}
