package org.tessera.envelope.cms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.stereotype.Component;
import org.tessera.envelope.Receipts;
import org.tessera.keys.Certificates;
import org.tessera.keys.SigningKey;

@Component
class CmsReceipts implements Receipts {

    private final SigningKey key;

    CmsReceipts(SigningKey key) {
        this.key = key;
    }

    @Override
    public String sign(UUID id, String sha256, long size, Instant receivedAt, String intakeCertificate) {
        byte[] content = Receipts.canonical(id, sha256, size, receivedAt, intakeCertificate)
                .getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(signDetached(content));
    }

    @Override
    public byte[] signDetached(byte[] content) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA384withECDSA", key.key(), key.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return generator.generate(new CMSProcessableByteArray(content)).getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("It cannot be signed here", e);
        }
    }

    @Override
    public String certificatePem() {
        try {
            return Certificates.pem(key.certificate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The receipts certificate cannot be written", e);
        }
    }
}
