package org.tessera.envelope.cms;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.asn1.ASN1Exception;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.operator.OperatorCreationException;
import org.tessera.envelope.Copying;
import org.tessera.envelope.KnownKeys;
import org.tessera.envelope.Opening;
import org.tessera.envelope.Signature;
import org.tessera.envelope.Spool;
import org.tessera.envelope.Spools;
import org.tessera.envelope.UnverifiedSpool;

/** Sealed content may itself be signed ({@code openssl cms -sign -nodetach}): then it is taken out of the signature. */
final class SignedContent {

    private SignedContent() {}

    /** The content without a signature around it; takes the spool over. */
    static Opening unfold(Spool content, KnownKeys known, Spools spools, long limit) throws IOException {
        if (!isSigned(content)) {
            return new Opening.Opened(content, new Signature.None());
        }
        try (content;
                UnverifiedSpool inner = spools.begin()) {
            return verified(content, known, inner, limit);
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            return new Opening.Damaged();
        }
    }

    private static Opening verified(Spool content, KnownKeys known, UnverifiedSpool inner, long limit)
            throws IOException, CMSException, OperatorCreationException {
        try (InputStream in = new BufferedInputStream(content.read())) {
            BerGuard guard = new BerGuard(in);
            var signed = new CMSSignedDataParser(Signers.digests(), new ASN1InputStream(guard, Integer.MAX_VALUE));
            CMSTypedStream within = signed.getSignedContent();
            if (within == null || Copying.copy(within.getContentStream(), inner, limit) != Copying.End.WHOLE) {
                return new Opening.Damaged();
            }
            Signature signature = Signers.of(signed, known).orElse(null);
            return signature == null ? new Opening.Damaged() : new Opening.Opened(inner.verified(), signature);
        }
    }

    private static boolean isSigned(Spool content) throws IOException {
        try (InputStream in = content.read()) {
            byte[] head = in.readNBytes(64);
            if (head.length < 2 || head[0] != 0x30) {
                return false;
            }
            var parser = new ASN1StreamParser(new BerGuard(new ByteArrayInputStream(head)), Integer.MAX_VALUE);
            return parser.readObject() instanceof ASN1SequenceParser sequence
                    && new ContentInfoParser(sequence).getContentType().equals(CMSObjectIdentifiers.signedData);
        } catch (RuntimeException | ASN1Exception e) {
            return false;
        }
    }
}
