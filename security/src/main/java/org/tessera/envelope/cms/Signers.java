package org.tessera.envelope.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;
import org.tessera.envelope.KnownKeys;
import org.tessera.envelope.Signature;

/** Who signed a message whose content has been read to its end. */
final class Signers {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final int MOST = 16;

    /** What two contents with one signature cannot be made for. */
    private static final Set<ASN1ObjectIdentifier> STRONG_DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256,
            NISTObjectIdentifiers.id_sha384,
            NISTObjectIdentifiers.id_sha512,
            NISTObjectIdentifiers.id_sha3_256,
            NISTObjectIdentifiers.id_sha3_384,
            NISTObjectIdentifiers.id_sha3_512,
            NISTObjectIdentifiers.id_shake256,
            NISTObjectIdentifiers.id_shake256_len);

    private Signers() {}

    static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .setProvider(BOUNCY_CASTLE)
                .build();
    }

    /** @return empty if a signature does not fit the content */
    static Optional<Signature> of(CMSSignedDataParser signed, KnownKeys known)
            throws IOException, CMSException, OperatorCreationException {
        @SuppressWarnings("unchecked") // the parser predates generics
        Store<X509CertificateHolder> store = signed.getCertificates();
        List<X509CertificateHolder> certificates = new ArrayList<>();
        for (byte[] der : known.certificates()) {
            certificates.add(new X509CertificateHolder(der));
        }
        certificates.addAll(store.getMatches(null));
        List<Signature.Key> keys = new ArrayList<>();
        for (SignerInformation signer : signed.getSignerInfos()) {
            Optional<Signature.Key> key = keys.size() < MOST ? key(signer, certificates) : Optional.empty();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return Optional.of(keys.isEmpty() ? new Signature.None() : new Signature.By(keys));
    }

    /** Of what was signed within and around: all of them signed it. */
    static Signature both(Signature within, Signature around) {
        List<Signature.Key> keys = Stream.of(within, around)
                .flatMap(each -> each instanceof Signature.By by ? by.keys().stream() : Stream.of())
                .distinct()
                .toList();
        return keys.isEmpty() ? new Signature.None() : new Signature.By(keys);
    }

    private static Optional<Signature.Key> key(SignerInformation signer, List<X509CertificateHolder> certificates)
            throws IOException, CMSException, OperatorCreationException {
        List<X509CertificateHolder> named = certificates.stream()
                .filter(certificate -> signer.getSID().match(certificate))
                .toList();
        boolean weak = !STRONG_DIGESTS.contains(signer.getDigestAlgorithmID().getAlgorithm());
        if (named.isEmpty() || weak) {
            var number = signer.getSID().getSerialNumber();
            return Optional.of(new Signature.Key(number == null ? "?" : number.toString(16), false));
        }
        for (X509CertificateHolder certificate : named) {
            if (fits(signer, certificate)) {
                return Optional.of(new Signature.Key(fingerprint(certificate), true));
            }
        }
        return Optional.empty();
    }

    /** By the key alone: whether its certificate has expired is judged later, and is no reason to call it forged. */
    private static boolean fits(SignerInformation signer, X509CertificateHolder certificate)
            throws CMSException, OperatorCreationException {
        try {
            var key = new JcaX509CertificateConverter()
                    .setProvider(BOUNCY_CASTLE)
                    .getCertificate(certificate)
                    .getPublicKey();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(BOUNCY_CASTLE)
                    .build(key));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String fingerprint(X509CertificateHolder certificate) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
