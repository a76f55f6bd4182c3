package org.tessera.envelope.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.Provider;
import java.security.cert.CertificateEncodingException;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KeyAgreeRecipientId;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.KeyTransRecipientInformation;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.stereotype.Component;
import org.tessera.envelope.Copying;
import org.tessera.envelope.EnvelopeOpener;
import org.tessera.envelope.Opening;
import org.tessera.envelope.Reason;
import org.tessera.envelope.Recognition;
import org.tessera.envelope.Source;
import org.tessera.envelope.Spools;
import org.tessera.envelope.UnverifiedSpool;
import org.tessera.keys.IntakePrivateKeys;

/**
 * Opens AuthEnvelopedData. Bouncy Castle's own GCM is used because it streams; Java's holds the whole content back in
 * memory until the tag has verified. Here the spool holds it back.
 */
@Component
class CmsOpener implements EnvelopeOpener {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final int FORM = 1_024;
    /** Bytes; RFC 5084 allows no less. */
    private static final int SHORTEST_TAG = 12;

    @Override
    public boolean opens(Recognition recognised) {
        return recognised instanceof Recognition.Cms;
    }

    @Override
    public Opening open(InputStream envelope, IntakePrivateKeys keys, Spools spools, long limit) throws IOException {
        Source source = new Source(envelope);
        BerGuard guard;
        RecipientInformation ours;
        try {
            PushbackInputStream in = new PushbackInputStream(source, FORM);
            byte[] head = in.readNBytes(FORM);
            in.unread(head);
            guard = new BerGuard(CmsText.der(head, in));
            // Named as ASN.1 input with its limit: for any other stream the parser takes the heap's size as the limit.
            var parsed = new CMSAuthEnvelopedDataParser(new ASN1InputStream(guard, Integer.MAX_VALUE));
            Collection<RecipientInformation> found = recipients(parsed, keys);
            if (found.isEmpty()) {
                return new Opening.NotForUs();
            }
            ours = found.iterator().next();
        } catch (IOException | CMSException | CertificateEncodingException | RuntimeException e) {
            source.damaged();
            return new Opening.Unsupported(Reason.MALFORMED);
        }
        if (ours.getKeyEncryptionAlgOID().equals(PKCSObjectIdentifiers.rsaEncryption.getId())) {
            return new Opening.Unsupported(Reason.RSA_PKCS1);
        }
        if (!isTaken(ours)) {
            return new Opening.Unsupported(Reason.OTHER_KEY_SENDING);
        }
        return decrypt(source, guard, ours, keys, spools, limit);
    }

    private static Opening decrypt(
            Source source, BerGuard guard, RecipientInformation ours, IntakePrivateKeys keys, Spools spools, long limit)
            throws IOException {
        InputStream content;
        try {
            content = ours.getContentStream(recipient(ours, keys)).getContentStream();
        } catch (IOException | CMSException | RuntimeException e) {
            return source.damaged();
        }
        try (UnverifiedSpool spool = spools.begin()) {
            return switch (Copying.copy(content, spool, limit)) {
                case WHOLE -> isAtEnd(guard) ? SignedContent.unfold(spool.verified(), spools, limit) : source.damaged();
                case FAULTY -> source.damaged();
                // As long as the ciphertext, so nothing is learned by saying it before the tag was seen.
                case OVER_LIMIT -> new Opening.TooLarge(limit);
            };
        }
    }

    private static boolean isTaken(RecipientInformation ours) {
        try {
            return Taken.isTaken(ours);
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private static boolean isAtEnd(BerGuard guard) {
        try {
            guard.requireEnd();
            return true;
        } catch (IOException cutOrContinued) {
            return false;
        }
    }

    private static Collection<RecipientInformation> recipients(
            CMSAuthEnvelopedDataParser parsed, IntakePrivateKeys keys) throws CertificateEncodingException {
        var holder = new JcaX509CertificateHolder(keys.certificate());
        byte[] keyId = SubjectKey.identifier(keys.certificate());
        var store = parsed.getRecipientInfos();
        Collection<RecipientInformation> found =
                store.getRecipients(new KeyAgreeRecipientId(holder.getIssuer(), holder.getSerialNumber(), keyId));
        return found.isEmpty()
                ? store.getRecipients(new KeyTransRecipientId(holder.getIssuer(), holder.getSerialNumber(), keyId))
                : found;
    }

    private static Recipient recipient(RecipientInformation ours, IntakePrivateKeys keys) {
        if (ours instanceof KeyTransRecipientInformation) {
            var transported = new JceKeyTransAuthEnvelopedRecipient(keys.key());
            transported.setProvider(BOUNCY_CASTLE);
            transported.setAllowedContentAlgorithms(Taken.AES_GCM);
            transported.setMinimumTagSize(SHORTEST_TAG);
            return transported;
        }
        var agreed = new JceKeyAgreeAuthEnvelopedRecipient(keys.key());
        agreed.setProvider(BOUNCY_CASTLE);
        agreed.setAllowedContentAlgorithms(Taken.AES_GCM);
        agreed.setMinimumTagSize(SHORTEST_TAG);
        return agreed;
    }
}
