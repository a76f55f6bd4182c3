package org.tessera.keys.bouncycastle;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tessera.keys.Certificates;
import org.tessera.keys.SigningKey;

/** A key with the certificate by whose fingerprint people know it: EC P-384, which signs its own, or ML-KEM-768. */
record SelfSigned(PrivateKey key, X509Certificate certificate) {

    private static final int YEARS = 10;

    static SelfSigned forSealing(String name) throws GeneralSecurityException, IOException {
        return make(name, KeyUsage.keyAgreement);
    }

    static SelfSigned forSigning(String name) throws GeneralSecurityException, IOException {
        return make(name, KeyUsage.digitalSignature);
    }

    /** Such a key cannot sign, so the key that signs receipts certifies it. */
    static SelfSigned forEncapsulation(String name, SigningKey issuer) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("ML-KEM-768").generateKeyPair();
        X500Name by = new JcaX509CertificateHolder(issuer.certificate()).getSubject();
        return certify(name, KeyUsage.keyEncipherment, pair, by, issuer.key());
    }

    String pem() throws GeneralSecurityException {
        return Certificates.pem(certificate);
    }

    private static SelfSigned make(String name, int usage) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair pair = generator.generateKeyPair();
        return certify(name, usage, pair, new X500Name("CN=" + name), pair.getPrivate());
    }

    private static SelfSigned certify(String name, int usage, KeyPair pair, X500Name issuer, PrivateKey by)
            throws GeneralSecurityException, IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        // The number keeps apart installations of the same name: an envelope names issuer and serial number.
        BigInteger serial = new BigInteger(120, new SecureRandom()).setBit(119);
        X500Name subject = new X500Name("CN=" + name);
        try {
            var builder = new JcaX509v3CertificateBuilder(
                            issuer,
                            serial,
                            Date.from(now.minus(1, ChronoUnit.HOURS)),
                            Date.from(now.plus(365L * YEARS, ChronoUnit.DAYS)),
                            subject,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            var signer = new JcaContentSignerBuilder("SHA384withECDSA").build(by);
            return new SelfSigned(
                    pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("A certificate cannot be signed here", e);
        }
    }

    @Override
    public String toString() {
        return "SelfSigned[hidden]";
    }
}
