package org.tessera.envelope;

import java.security.cert.X509Certificate;
import java.util.List;

/** What leaves sealed: signed by the installation, then sealed to the recipients' certificates. */
public interface HandOver {

    /** An RSA key of a recipient has at least so many bits. */
    int LEAST_RSA_BITS = 3072;

    /** Why nothing can be sealed to what was given. */
    enum Unfit {
        NO_CERTIFICATE,
        NOT_VALID_TODAY,
        WEAK_KEY
    }

    /** A recipient's certificate that cannot be used. */
    class UnfitCertificate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Unfit why;
        private final String subject;

        /** @param subject whose certificate it is, empty where there is none */
        public UnfitCertificate(Unfit why, String subject) {
            super(why + " " + subject);
            this.why = why;
            this.subject = subject;
        }

        public Unfit why() {
            return why;
        }

        public String subject() {
            return subject;
        }
    }

    /**
     * The recipients' certificates, in order.
     *
     * @param pem one or several; each with an EC key of a NIST curve or an RSA key of {@link #LEAST_RSA_BITS}, valid today
     * @throws UnfitCertificate none, or one that nothing can be sealed to
     */
    List<X509Certificate> recipients(String pem);

    /**
     * CMS AuthEnvelopedData (AES-256-GCM) around CMS SignedData around the content, DER; {@code openssl cms -decrypt} and
     * then {@code openssl cms -verify} open it.
     */
    byte[] seal(byte[] content, List<X509Certificate> recipients);
}
