package org.tessera.signers.bouncycastle;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;
import org.tessera.keys.Certificates;
import org.tessera.signers.KeyReader.Material;
import org.tessera.signers.KeyReader.Presented;
import org.tessera.signers.SignerKey;

/** A certificate. Who issued it does not matter here: the lead vouches for it. */
final class CertificateReading {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private CertificateReading() {}

    static Presented read(String pem) {
        try {
            X509Certificate certificate = Certificates.parse(pem.substring(pem.indexOf("-----BEGIN CERTIFICATE-----")));
            boolean[] usage = certificate.getKeyUsage();
            if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
                throw BouncyCastleKeyReader.wrong("signers.not-for-signing");
            }
            if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
                BouncyCastleKeyReader.checkRsa(rsa.getModulus().bitLength());
            }
            if (certificate.getPublicKey() instanceof DSAPublicKey) {
                throw BouncyCastleKeyReader.wrong("signers.not-for-signing");
            }
            return new Presented(
                    SignerKey.Kind.X509,
                    Certificates.fingerprint(certificate),
                    Set.of(),
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    new Material(certificate.getEncoded()));
        } catch (GeneralSecurityException | ClassCastException | IndexOutOfBoundsException unreadable) {
            throw BouncyCastleKeyReader.wrong("signers.unreadable");
        }
    }
}
