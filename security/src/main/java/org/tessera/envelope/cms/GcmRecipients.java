package org.tessera.envelope.cms;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.KEMRecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.InputStreamWithMAC;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.cms.jcajce.JceKEMRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipient;
import org.bouncycastle.operator.InputAEADDecryptor;
import org.jspecify.annotations.Nullable;

/** Recipients of each kind whose content is opened by {@link GcmContent}. */
final class GcmRecipients {

    /** Bytes; RFC 5084 allows no less. */
    private static final int SHORTEST_TAG = 12;

    /** Bytes of the key by algorithm. */
    private static final Map<ASN1ObjectIdentifier, Integer> KEYS = Map.of(
            NISTObjectIdentifiers.id_aes128_GCM, 16,
            NISTObjectIdentifiers.id_aes192_GCM, 24,
            NISTObjectIdentifiers.id_aes256_GCM, 32);

    private GcmRecipients() {}

    static final class Transported extends JceKeyTransRecipient {

        Transported(PrivateKey own) {
            super(own);
        }

        @Override
        public RecipientOperator getRecipientOperator(
                AlgorithmIdentifier wrapping, AlgorithmIdentifier content, byte[] wrapped) throws CMSException {
            return operator(extractSecretKey(wrapping, content, wrapped), content);
        }
    }

    static final class Encapsulated extends JceKEMRecipient {

        Encapsulated(PrivateKey own) {
            super(own);
        }

        @Override
        public RecipientOperator getRecipientOperator(
                AlgorithmIdentifier wrapping, AlgorithmIdentifier content, byte[] wrapped) throws CMSException {
            if (!Taken.isWrap(
                    KEMRecipientInfo.getInstance(wrapping.getParameters()).getWrap())) {
                throw new CMSException("The key is wrapped in a way that is not taken");
            }
            return operator(extractSecretKey(wrapping, content, wrapped), content);
        }
    }

    static final class Agreed extends JceKeyAgreeRecipient {

        Agreed(PrivateKey own) {
            super(own);
        }

        @Override
        public RecipientOperator getRecipientOperator(
                AlgorithmIdentifier wrapping,
                AlgorithmIdentifier content,
                SubjectPublicKeyInfo sender,
                ASN1OctetString material,
                byte[] wrapped)
                throws CMSException {
            return operator(extractSecretKey(wrapping, content, sender, material, wrapped), content);
        }
    }

    private static RecipientOperator operator(Key key, AlgorithmIdentifier algorithm) throws CMSException {
        Integer length = KEYS.get(algorithm.getAlgorithm());
        GCMParameters parameters = GCMParameters.getInstance(algorithm.getParameters());
        if (length == null
                || key.getEncoded().length != length
                || parameters.getNonce().length == 0
                || parameters.getIcvLen() < SHORTEST_TAG
                || parameters.getIcvLen() > Ghash.BLOCK) {
            throw new CMSException("The content's algorithm is none that is taken");
        }
        return new RecipientOperator(new Decryptor(algorithm, new SecretKeySpec(key.getEncoded(), "AES"), parameters));
    }

    private static final class Decryptor implements InputAEADDecryptor {

        private final AlgorithmIdentifier algorithm;
        private final SecretKey key;
        private final GCMParameters parameters;
        private final ByteArrayOutputStream additional = new ByteArrayOutputStream();
        private @Nullable InputStream sealed;

        Decryptor(AlgorithmIdentifier algorithm, SecretKey key, GCMParameters parameters) {
            this.algorithm = algorithm;
            this.key = key;
            this.parameters = parameters;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public InputStream getInputStream(InputStream in) {
            sealed = in;
            try {
                return new GcmContent(in, key, parameters.getNonce(), parameters.getIcvLen(), additional);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java has no AES-GCM", e);
            }
        }

        @Override
        public OutputStream getAADStream() {
            return additional;
        }

        @Override
        public byte @Nullable [] getMAC() {
            return sealed instanceof InputStreamWithMAC ended ? ended.getMAC() : null;
        }
    }
}
