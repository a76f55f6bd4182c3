package org.tessera.envelope.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;
import org.tessera.envelope.Signature;

/** Who signed a message whose content has been read to its end. */
final class Signers {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private Signers() {}

    static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .setProvider(BOUNCY_CASTLE)
                .build();
    }

    /** @return empty if a signature does not fit the content */
    static Optional<Signature> of(CMSSignedDataParser signed)
            throws IOException, CMSException, OperatorCreationException {
        Signature signature = new Signature.None();
        @SuppressWarnings("unchecked") // the parser predates generics
        Store<X509CertificateHolder> certificates = signed.getCertificates();
        for (SignerInformation signer : signed.getSignerInfos()) {
            List<X509CertificateHolder> own = certificates.getMatches(null).stream()
                    .filter(certificate -> signer.getSID().match(certificate))
                    .toList();
            if (own.isEmpty()) {
                signature =
                        new Signature.UnknownKey(String.valueOf(signer.getSID().getSerialNumber()), false);
                continue;
            }
            return verified(signer, own.getFirst());
        }
        return Optional.of(signature);
    }

    private static Optional<Signature> verified(SignerInformation signer, X509CertificateHolder certificate)
            throws IOException, CMSException, OperatorCreationException {
        try {
            var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(BOUNCY_CASTLE)
                    .build(certificate);
            return signer.verify(verifier)
                    ? Optional.of(new Signature.UnknownKey(fingerprint(certificate), true))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static String fingerprint(X509CertificateHolder certificate) throws GeneralSecurityException, IOException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }
}
