package org.tessera.envelope.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tessera.envelope.EnvelopeFormat;
import org.tessera.envelope.Reason;
import org.tessera.envelope.Recognition;

/** Reads an OpenPGP message's public header: encrypted to a key, with integrity protection. */
@Component
@Order(2)
class OpenPgpFormat implements EnvelopeFormat {

    @Override
    public Optional<Recognition> recognise(byte[] head) {
        boolean armoured =
                new String(head, 0, Math.min(head.length, 64), StandardCharsets.US_ASCII).startsWith("-----BEGIN PGP ");
        if (!armoured && !beginsLikeMessage(head[0] & 0xFF)) {
            return Optional.empty();
        }
        try {
            var objects = new PGPObjectFactory(
                    PGPUtil.getDecoderStream(new ByteArrayInputStream(head)), new BcKeyFingerprintCalculator());
            Object first = objects.nextObject();
            if (first instanceof PGPEncryptedDataList list) {
                return Optional.of(taken(list));
            }
            return first == null ? faulty(head, armoured) : Optional.of(new Recognition.NotTaken(Reason.NOT_ENCRYPTED));
        } catch (IOException | RuntimeException e) {
            return faulty(head, armoured);
        }
    }

    private static Optional<Recognition> faulty(byte[] head, boolean armoured) {
        if (head.length >= Recognition.HEADER && (armoured || beginsWithSessionKey(head[0] & 0xFF))) {
            return Optional.of(new Recognition.NotTaken(Reason.LONG_HEADER));
        }
        return armoured ? Optional.of(new Recognition.NotTaken(Reason.MALFORMED)) : Optional.empty();
    }

    private static boolean beginsWithSessionKey(int first) {
        int tag = tag(first);
        return (first & 0x80) != 0 && (tag == 1 || tag == 3);
    }

    private static int tag(int first) {
        return (first & 0x40) != 0 ? first & 0x3F : (first & 0x3C) >> 2;
    }

    private static Recognition taken(PGPEncryptedDataList list) {
        boolean toKey = false;
        for (PGPEncryptedData data : list) {
            if (!data.isIntegrityProtected() && !data.isAEAD()) {
                return new Recognition.NotTaken(Reason.WITHOUT_INTEGRITY);
            }
            toKey |= data instanceof PGPPublicKeyEncryptedData;
        }
        return toKey ? new Recognition.OpenPgp() : new Recognition.NotTaken(Reason.PASSWORD);
    }

    /**
     * Whether a packet with this first byte begins a message: a session key (tags 1, 3), encrypted data (9, 18, 20), and
     * what gpg writes first when it does not encrypt: compressed data, a one-pass signature, a key.
     */
    private static boolean beginsLikeMessage(int first) {
        if ((first & 0x80) == 0) {
            return false;
        }
        return switch (tag(first)) {
            case 1, 3, 9, 18, 20 -> true;
            default -> first == 0xA3 || first == 0x90 || first == 0x98 || first == 0x99;
        };
    }
}
