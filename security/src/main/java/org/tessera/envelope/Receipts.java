package org.tessera.envelope;

import java.time.Instant;
import java.util.UUID;

/** Signs receipts with the installation's receipts key. */
public interface Receipts {

    /**
     * What is signed: one line of JSON without spaces, fields in this order, which is also what {@code openssl cms
     * -verify -content} wants as the content.
     */
    static String canonical(UUID id, String sha256, long size, Instant receivedAt, String intakeCertificate) {
        return "{\"id\":\"" + id + "\",\"sha256\":\"" + sha256 + "\",\"size\":" + size + ",\"receivedAt\":\""
                + receivedAt + "\",\"intakeCertificate\":\"" + intakeCertificate + "\"}";
    }

    /** A detached CMS signature (DER) over the canonical form, Base64. */
    String sign(UUID id, String sha256, long size, Instant receivedAt, String intakeCertificate);

    /** A detached CMS signature (DER) over anything that the installation hands out. */
    byte[] signDetached(byte[] content);

    /** The certificate that verifies both, PEM. */
    String certificatePem();
}
