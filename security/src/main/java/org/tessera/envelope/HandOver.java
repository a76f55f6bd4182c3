package org.tessera.envelope;

import java.security.cert.X509Certificate;
import java.util.List;

/** What leaves sealed: signed by the installation, then sealed to the recipients' certificates. */
public interface HandOver {

    /** A recipient's certificate that cannot be used, and why, in words for a person. */
    class UnfitCertificate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnfitCertificate(String message) {
            super(message);
        }
    }

    /**
     * The recipients' certificates, in order.
     *
     * @param pem one or several; each with an EC key of a NIST curve or an RSA key of at least 3072 bits, valid today
     * @throws UnfitCertificate none, or one that nothing can be sealed to
     */
    List<X509Certificate> recipients(String pem);

    /**
     * CMS AuthEnvelopedData (AES-256-GCM) around CMS SignedData around the content, DER; {@code openssl cms -decrypt} and
     * then {@code openssl cms -verify} open it.
     */
    byte[] seal(byte[] content, List<X509Certificate> recipients);
}
