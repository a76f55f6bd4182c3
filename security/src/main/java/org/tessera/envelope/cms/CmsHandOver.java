package org.tessera.envelope.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;
import org.springframework.stereotype.Component;
import org.tessera.envelope.HandOver;
import org.tessera.keys.SigningKey;

@Component
class CmsHandOver implements HandOver {

    private static final int MOST_RECIPIENTS = 50;
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final SigningKey key;

    CmsHandOver(SigningKey key) {
        this.key = key;
    }

    @Override
    public List<X509Certificate> recipients(String pem) {
        List<X509Certificate> recipients = new ArrayList<>();
        try {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.US_ASCII)))
                    .forEach(one -> recipients.add((X509Certificate) one));
        } catch (CertificateException e) {
            throw new UnfitCertificate(Unfit.NO_CERTIFICATE, "");
        }
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
            throw new UnfitCertificate(Unfit.NO_CERTIFICATE, "");
        }
        recipients.forEach(CmsHandOver::check);
        return List.copyOf(recipients);
    }

    private static void check(X509Certificate one) {
        String whose = one.getSubjectX500Principal().getName();
        try {
            one.checkValidity();
        } catch (CertificateException e) {
            throw new UnfitCertificate(Unfit.NOT_VALID_TODAY, whose);
        }
        boolean fit = switch (one.getPublicKey()) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize() >= 256;
            default -> false;
        };
        if (!fit) {
            throw new UnfitCertificate(Unfit.WEAK_KEY, whose);
        }
    }

    @Override
    public byte[] seal(byte[] content, List<X509Certificate> recipients) {
        try {
            CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
            for (X509Certificate recipient : recipients) {
                generator.addRecipientInfoGenerator(to(recipient));
            }
            OutputAEADEncryptor encryptor =
                    (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                            .setProvider(PROVIDER)
                            .build();
            return generator
                    .generate(new CMSProcessableByteArray(CMSObjectIdentifiers.data, signed(content)), encryptor)
                    .getEncoded();
        } catch (GeneralSecurityException | CMSException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("A package cannot be sealed here", e);
        }
    }

    private byte[] signed(byte[] content)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA384withECDSA", key.key(), key.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
        return generator.generate(new CMSProcessableByteArray(content), true).getEncoded();
    }

    private static RecipientInfoGenerator to(X509Certificate recipient) throws GeneralSecurityException, CMSException {
        if (recipient.getPublicKey() instanceof ECPublicKey ec) {
            KeyPairGenerator ephemeral = KeyPairGenerator.getInstance("EC", PROVIDER);
            ephemeral.initialize(ec.getParams());
            KeyPair pair = ephemeral.generateKeyPair();
            return new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA384KDF, pair.getPrivate(), pair.getPublic(), CMSAlgorithm.AES256_WRAP)
                    .addRecipient(recipient)
                    .setProvider(PROVIDER);
        }
        AlgorithmIdentifier oaep = new JcaAlgorithmParametersConverter()
                .getAlgorithmIdentifier(
                        org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.id_RSAES_OAEP,
                        new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return new JceKeyTransRecipientInfoGenerator(recipient, oaep).setProvider(PROVIDER);
    }
}
