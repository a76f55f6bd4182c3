package org.tessera.envelope.cms;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Exception;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;
import org.tessera.envelope.Copying;
import org.tessera.envelope.Opening;
import org.tessera.envelope.Signature;
import org.tessera.envelope.Spool;
import org.tessera.envelope.Spools;
import org.tessera.envelope.UnverifiedSpool;

/** Sealed content may itself be signed ({@code openssl cms -sign -nodetach}): then it is taken out of the signature. */
final class SignedContent {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private SignedContent() {}

    /** The content without a signature around it; takes the spool over. */
    static Opening unfold(Spool content, Spools spools, long limit) throws IOException {
        if (!isSigned(content)) {
            return new Opening.Opened(content, new Signature.None());
        }
        try (content;
                UnverifiedSpool inner = spools.begin()) {
            return verified(content, inner, limit);
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            return new Opening.Damaged();
        }
    }

    private static Opening verified(Spool content, UnverifiedSpool inner, long limit)
            throws IOException, CMSException, OperatorCreationException {
        var digests = new JcaDigestCalculatorProviderBuilder()
                .setProvider(BOUNCY_CASTLE)
                .build();
        try (InputStream in = new BufferedInputStream(content.read())) {
            var signed = new CMSSignedDataParser(digests, new ASN1InputStream(new BerGuard(in), Integer.MAX_VALUE));
            CMSTypedStream within = signed.getSignedContent();
            if (within == null || Copying.copy(within.getContentStream(), inner, limit) != Copying.End.WHOLE) {
                return new Opening.Damaged();
            }
            Signature signature = new Signature.None();
            @SuppressWarnings("unchecked") // the parser predates generics
            Store<X509CertificateHolder> certificates = signed.getCertificates();
            for (SignerInformation signer : signed.getSignerInfos()) {
                List<X509CertificateHolder> own = certificates.getMatches(null).stream()
                        .filter(certificate -> signer.getSID().match(certificate))
                        .toList();
                if (own.isEmpty()) {
                    signature = new Signature.UnknownKey(
                            String.valueOf(signer.getSID().getSerialNumber()), false);
                    continue;
                }
                X509CertificateHolder certificate = own.getFirst();
                if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(BOUNCY_CASTLE)
                        .build(certificate))) {
                    return new Opening.Damaged();
                }
                signature = new Signature.UnknownKey(fingerprint(certificate), true);
                break;
            }
            return new Opening.Opened(inner.verified(), signature);
        } catch (GeneralSecurityException e) {
            return new Opening.Damaged();
        }
    }

    private static String fingerprint(X509CertificateHolder certificate) throws GeneralSecurityException, IOException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
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
