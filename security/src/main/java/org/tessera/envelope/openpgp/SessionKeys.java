package org.tessera.envelope.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.operator.PGPDataDecryptor;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/**
 * Bouncy Castle recovers a message's key; content under version 1 and AES, which is what gpg writes, is opened and hashed by
 * what Java builds on the processor's instructions.
 */
final class SessionKeys extends BcPublicKeyDataDecryptorFactory {

    private static final Set<Integer> AES = Set.of(
            SymmetricKeyAlgorithmTags.AES_128, SymmetricKeyAlgorithmTags.AES_192, SymmetricKeyAlgorithmTags.AES_256);

    SessionKeys(PGPKeyPair own) {
        super(own);
    }

    @Override
    public PGPDataDecryptor createDataDecryptor(boolean hashed, int algorithm, byte[] key) throws PGPException {
        return hashed && AES.contains(algorithm)
                ? new VersionOne(key.clone())
                : super.createDataDecryptor(hashed, algorithm, key);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record VersionOne(byte[] key) implements PGPDataDecryptor {

        @Override
        public InputStream getInputStream(InputStream sealed) {
            try {
                return new CfbContent(sealed, key);
            } catch (GeneralSecurityException e) {
                throw new UncheckedIOException(new IOException("No key of AES", e));
            }
        }

        @Override
        public int getBlockSize() {
            return 16;
        }

        @Override
        public PGPDigestCalculator getIntegrityCalculator() {
            return new ModificationCode();
        }
    }

    /** SHA-1, as RFC 9580 wants it for the modification detection code: it is hidden in the message, so nobody can choose. */
    private static final class ModificationCode implements PGPDigestCalculator {

        private final MessageDigest digest = sha1();

        @Override
        public int getAlgorithm() {
            return HashAlgorithmTags.SHA1;
        }

        @Override
        public OutputStream getOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int one) {
                    digest.update((byte) one);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    digest.update(bytes, from, length);
                }
            };
        }

        @Override
        public byte[] getDigest() {
            return digest.digest();
        }

        @Override
        public void reset() {
            digest.reset();
        }

        private static MessageDigest sha1() {
            try {
                return MessageDigest.getInstance("SHA-1");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
