package org.tessera.envelope;

import java.util.Locale;

/** Why an envelope is not taken, as far as anybody can see without a key. */
public enum Reason {
    /** No envelope at all: a plain file, or nothing that is known. */
    NOT_SEALED,
    EMPTY,
    /** CMS, but only signed, or only compressed. */
    SIGNED_ONLY,
    /** CMS EnvelopedData without a valid signature inside: a flipped bit would go unnoticed. */
    UNAUTHENTICATED,
    /** CMS AuthEnvelopedData with another cipher than AES-GCM. */
    OTHER_CIPHER,
    /** The key is sent under RSA PKCS#1 v1.5. */
    RSA_PKCS1,
    /** The key is sent in another way than ECDH with AES key wrap or RSA-OAEP. */
    OTHER_KEY_SENDING,
    /** More before the content than anybody needs, such as thousands of recipients. */
    LONG_HEADER,
    /** OpenPGP without integrity protection (an old tag-9 packet). */
    WITHOUT_INTEGRITY,
    /** OpenPGP with a password instead of the intake's key. */
    PASSWORD,
    /** OpenPGP, but not encrypted: only signed, compressed or a key. */
    NOT_ENCRYPTED,
    /** Begins like an envelope and cannot be read as one. */
    MALFORMED;

    /** The key of the sentence for a person, in the bundle {@code envelope}. */
    public String text() {
        return "envelope." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
