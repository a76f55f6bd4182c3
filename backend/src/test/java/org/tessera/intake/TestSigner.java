package org.tessera.intake;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tessera.keys.Certificates;

/** Somebody with a certificate of the own, who signs as {@code openssl cms -sign -nodetach} does. */
record TestSigner(KeyPair pair, X509Certificate certificate) {

    static TestSigner make(int usage, Duration valid) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Instant end = Instant.now().plus(valid);
        X500Name name = new X500Name("CN=Analyst");
        return new TestSigner(
                pair,
                new JcaX509CertificateConverter()
                        .getCertificate(new JcaX509v3CertificateBuilder(
                                        name,
                                        new BigInteger(64, new SecureRandom()),
                                        Date.from(end.minus(Duration.ofDays(365))),
                                        Date.from(end),
                                        name,
                                        pair.getPublic())
                                .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))));
    }

    static TestSigner make() throws Exception {
        return make(KeyUsage.digitalSignature, Duration.ofDays(30));
    }

    String pem() throws Exception {
        return Certificates.pem(certificate);
    }

    byte[] sign(byte[] content) throws Exception {
        CMSSignedDataGenerator signing = new CMSSignedDataGenerator();
        signing.addSignerInfoGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", pair.getPrivate(), certificate));
        signing.addCertificates(new JcaCertStore(List.of(certificate)));
        return signing.generate(new CMSProcessableByteArray(content), true).getEncoded();
    }
}
