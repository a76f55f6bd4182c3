package org.tessera.envelope.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.cms.KEMRecipientId;
import org.bouncycastle.cms.KeyAgreeRecipientId;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.RecipientId;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.RecipientInformationStore;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.stereotype.Component;
import org.tessera.envelope.Copying;
import org.tessera.envelope.EnvelopeOpener;
import org.tessera.envelope.KnownKeys;
import org.tessera.envelope.Opening;
import org.tessera.envelope.Reason;
import org.tessera.envelope.Recognition;
import org.tessera.envelope.Signature;
import org.tessera.envelope.Source;
import org.tessera.envelope.Spools;
import org.tessera.envelope.UnverifiedSpool;
import org.tessera.keys.IntakePrivateKeys;
import org.tessera.keys.SealingKey;

/**
 * Opens AuthEnvelopedData, signed within or around or not, and EnvelopedData with a signature within. The spool holds the
 * content back until its tag, or the signature, has verified.
 */
@Component
class CmsOpener implements EnvelopeOpener {

    private static final int FORM = 1_024;

    @Override
    public boolean opens(Recognition recognised) {
        return recognised instanceof Recognition.Cms;
    }

    @Override
    public Opening open(InputStream envelope, IntakePrivateKeys keys, KnownKeys known, Spools spools, long limit)
            throws IOException {
        Source source = new Source(envelope);
        Desk desk = new Desk(source, keys, known, spools, limit);
        ASN1ObjectIdentifier type;
        BerGuard guard;
        try {
            PushbackInputStream in = new PushbackInputStream(source, FORM);
            byte[] head = head(in);
            type = CmsFormat.contentType(CmsText.der(head, new ByteArrayInputStream(head)));
            guard = new BerGuard(CmsText.der(head, in));
        } catch (IOException | RuntimeException e) {
            source.damaged();
            return new Opening.Unsupported(Reason.MALFORMED);
        }
        return type.equals(CMSObjectIdentifiers.signedData) ? signedAround(desk, guard) : enveloped(desk, guard, type);
    }

    /** What one opening needs all along. */
    private record Desk(Source source, IntakePrivateKeys keys, KnownKeys known, Spools spools, long limit) {}

    private static byte[] head(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(FORM);
        in.unread(head);
        return head;
    }

    /** An envelope that was signed after it had been sealed: nothing is handed over before that signature fits. */
    private static Opening signedAround(Desk desk, BerGuard outer) throws IOException {
        Opening opening;
        CMSSignedDataParser signed;
        try {
            signed = new CMSSignedDataParser(Signers.digests(), new ASN1InputStream(outer, Integer.MAX_VALUE));
            CMSTypedStream within = signed.getSignedContent();
            if (within == null) {
                return new Opening.Unsupported(Reason.SIGNED_ONLY);
            }
            PushbackInputStream in = new PushbackInputStream(within.getContentStream(), FORM);
            ASN1ObjectIdentifier type = CmsFormat.contentType(new ByteArrayInputStream(head(in)));
            opening = enveloped(desk, new BerGuard(in), type);
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            desk.source().damaged();
            return new Opening.Unsupported(Reason.MALFORMED);
        }
        if (!(opening instanceof Opening.Opened opened)) {
            return opening;
        }
        Signature signature = null;
        try {
            signature = Signers.of(signed, desk.known())
                    .filter(fits -> isAtEnd(outer))
                    .orElse(null);
        } catch (IOException | CMSException | OperatorCreationException | RuntimeException doesNotFit) {
            desk.source().damaged();
        }
        if (signature == null) {
            opened.close();
            return desk.source().damaged();
        }
        return new Opening.Opened(opened.spool(), Signers.both(opened.signature(), signature));
    }

    private static Opening enveloped(Desk desk, BerGuard guard, ASN1ObjectIdentifier type) throws IOException {
        boolean authenticated = type.equals(CMSObjectIdentifiers.authEnvelopedData);
        Ours ours;
        try {
            // Named as ASN.1 input with its limit: for any other stream the parser takes the heap's size as the limit.
            ASN1InputStream in = new ASN1InputStream(guard, Integer.MAX_VALUE);
            RecipientInformationStore all = authenticated
                    ? new CMSAuthEnvelopedDataParser(in).getRecipientInfos()
                    : new CMSEnvelopedDataParser(in).getRecipientInfos();
            List<Ours> found = recipients(all, desk.keys());
            if (found.isEmpty()) {
                return new Opening.NotForUs();
            }
            ours = found.getFirst();
        } catch (IOException | CMSException | CertificateEncodingException | RuntimeException e) {
            desk.source().damaged();
            return new Opening.Unsupported(Reason.MALFORMED);
        }
        if (ours.recipient().getKeyEncryptionAlgOID().equals(PKCSObjectIdentifiers.rsaEncryption.getId())) {
            return new Opening.Unsupported(Reason.RSA_PKCS1);
        }
        if (!isTaken(ours.recipient())) {
            return new Opening.Unsupported(Reason.OTHER_KEY_SENDING);
        }
        return authenticated ? decrypt(desk, guard, ours, true) : onlyIfSigned(decrypt(desk, guard, ours, false));
    }

    /** Without a tag only a signature within tells whether it was changed; whatever fails has this one answer. */
    private static Opening onlyIfSigned(Opening opening) throws IOException {
        if (opening instanceof Opening.Opened opened) {
            if (opened.signature() instanceof Signature.By by && by.verified()) {
                return opened;
            }
            opened.close();
        }
        return opening instanceof Opening.TooLarge ? opening : new Opening.Unsupported(Reason.UNAUTHENTICATED);
    }

    private static Opening decrypt(Desk desk, BerGuard guard, Ours ours, boolean authenticated) throws IOException {
        Source source = desk.source();
        InputStream content;
        try {
            content = ours.recipient()
                    .getContentStream(Recipients.of(ours.recipient(), ours.key(), authenticated))
                    .getContentStream();
        } catch (IOException | CMSException | RuntimeException e) {
            return source.damaged();
        }
        try (UnverifiedSpool spool = desk.spools().begin()) {
            return switch (Copying.copy(content, spool, desk.limit())) {
                case WHOLE ->
                    isAtEnd(guard)
                            ? SignedContent.unfold(spool.verified(), desk.known(), desk.spools(), desk.limit())
                            : source.damaged();
                case FAULTY -> source.damaged();
                // As long as the ciphertext, so nothing is learned by saying it before the tag was seen.
                case OVER_LIMIT -> new Opening.TooLarge(desk.limit());
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

    /** A recipient that names a key of ours, and that key. */
    private record Ours(RecipientInformation recipient, PrivateKey key) {}

    private static List<Ours> recipients(RecipientInformationStore all, IntakePrivateKeys keys)
            throws CertificateEncodingException {
        List<Ours> found = new ArrayList<>();
        for (SealingKey each : keys.cms()) {
            var holder = new JcaX509CertificateHolder(each.certificate());
            byte[] keyId = SubjectKey.identifier(each.certificate());
            List<RecipientId> names = List.of(
                    new KeyAgreeRecipientId(holder.getIssuer(), holder.getSerialNumber(), keyId),
                    new KeyTransRecipientId(holder.getIssuer(), holder.getSerialNumber(), keyId),
                    new KEMRecipientId(holder.getIssuer(), holder.getSerialNumber(), keyId));
            names.stream()
                    .flatMap(name -> all.getRecipients(name).stream())
                    .forEach(recipient -> found.add(new Ours(recipient, each.key())));
        }
        return found;
    }
}
