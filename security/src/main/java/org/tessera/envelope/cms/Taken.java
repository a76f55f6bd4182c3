package org.tessera.envelope.cms;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.KEMRecipientInformation;
import org.bouncycastle.cms.KeyAgreeRecipientInformation;
import org.bouncycastle.cms.RecipientInformation;

/** The algorithms that are taken in a CMS envelope; the reasons are in ADR 0013. All others are refused unseen. */
final class Taken {

    static final Set<ASN1ObjectIdentifier> AES_GCM = Set.of(
            NISTObjectIdentifiers.id_aes128_GCM,
            NISTObjectIdentifiers.id_aes192_GCM,
            NISTObjectIdentifiers.id_aes256_GCM);

    /** Only with a valid signature inside. */
    static final Set<ASN1ObjectIdentifier> AES_CBC = Set.of(
            NISTObjectIdentifiers.id_aes128_CBC,
            NISTObjectIdentifiers.id_aes192_CBC,
            NISTObjectIdentifiers.id_aes256_CBC);

    /** Ephemeral-static ECDH; the first is what {@code openssl cms} does if nobody tells it otherwise. */
    private static final Set<ASN1ObjectIdentifier> AGREEMENTS = Set.of(
            X9ObjectIdentifiers.dhSinglePass_stdDH_sha1kdf_scheme,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha224kdf_scheme,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha384kdf_scheme,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha512kdf_scheme);

    private static final Set<ASN1ObjectIdentifier> WRAPS = Set.of(
            NISTObjectIdentifiers.id_aes128_wrap,
            NISTObjectIdentifiers.id_aes192_wrap,
            NISTObjectIdentifiers.id_aes256_wrap);

    /** After the encapsulation of ML-KEM. */
    private static final Set<ASN1ObjectIdentifier> KDFS = Set.of(
            PKCSObjectIdentifiers.id_alg_hkdf_with_sha256,
            PKCSObjectIdentifiers.id_alg_hkdf_with_sha384,
            PKCSObjectIdentifiers.id_alg_hkdf_with_sha512);

    private Taken() {}

    /** Whether the content's key is sent in a way that is taken. */
    static boolean isTaken(RecipientInformation recipient) {
        AlgorithmIdentifier algorithm = recipient.getKeyEncryptionAlgorithm();
        if (recipient instanceof KeyAgreeRecipientInformation) {
            return AGREEMENTS.contains(algorithm.getAlgorithm())
                    && isWrap(AlgorithmIdentifier.getInstance(algorithm.getParameters()));
        }
        if (recipient instanceof KEMRecipientInformation encapsulated) {
            return KDFS.contains(encapsulated.getKdfAlgorithm().getAlgorithm());
        }
        return algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSAES_OAEP);
    }

    static boolean isWrap(AlgorithmIdentifier wrap) {
        return WRAPS.contains(wrap.getAlgorithm());
    }
}
