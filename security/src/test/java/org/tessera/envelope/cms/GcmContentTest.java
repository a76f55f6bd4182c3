package org.tessera.envelope.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What streams by is opened exactly as Java's own GCM opens it whole, and nothing forged comes to its end. */
class GcmContentTest {

    private static final int CHUNK = 1 << 18;

    private final Random random = new Random(38);

    @ParameterizedTest(name = "{0} bytes, key of {1}, nonce of {2}, tag of {3}, additional {4}")
    @CsvSource({
        "0, 32, 12, 16, 0",
        "1, 32, 12, 16, 0",
        "15, 16, 12, 12, 0",
        "16, 24, 12, 13, 5",
        "17, 32, 12, 16, 16",
        "262143, 32, 12, 16, 0",
        "262144, 32, 12, 16, 0",
        "262145, 32, 12, 16, 0",
        "262160, 32, 12, 16, 0",
        "524288, 16, 12, 14, 700",
        "1000003, 32, 12, 16, 1",
        "300000, 32, 1, 16, 0",
        "300000, 32, 8, 16, 0",
        "300000, 32, 16, 16, 31",
        "300000, 32, 60, 15, 0"
    })
    void opensWhatJavaSeals(int size, int key, int nonce, int tag, int additional) throws Exception {
        Sealed sealed = seal(size, key, bytes(nonce), tag, bytes(additional));
        assertThat(sealed.open()).isEqualTo(sealed.plain);
    }

    /** GCM's counter has 32 bits and turns in the midst of the second chunk. */
    @Test
    void theCounterTurnsWithoutCarrying() throws Exception {
        byte[] nonce;
        SecretKey key = new SecretKeySpec(bytes(16), "AES");
        Ghash ghash = new Ghash(key);
        int left;
        do {
            nonce = bytes(16);
            byte[] first = ghash.closed(ghash.sum(nonce, 16), 0, 128).bytes();
            left = -ByteBuffer.wrap(first).getInt(12);
        } while (left <= CHUNK / 16 || left > 2 * CHUNK / 16);
        Sealed sealed = seal(3 * CHUNK, key, nonce, 16, new byte[0]);
        assertThat(sealed.open()).isEqualTo(sealed.plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 100_000, 262_144, 400_000, 500_000, 500_015})
    void oneBitChangedAnywhereIsNoticed(int at) throws Exception {
        Sealed sealed = seal(500_000, 32, bytes(12), 16, bytes(40));
        sealed.sealed[at] ^= 1;
        assertThatThrownBy(sealed::open).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 16, 262_144, 499_999, 500_015})
    void whatIsCutIsNoticed(int length) throws Exception {
        Sealed sealed = seal(500_000, 32, bytes(12), 16, new byte[0]);
        Sealed cut = new Sealed(
                sealed.plain,
                Arrays.copyOf(sealed.sealed, length),
                sealed.key,
                sealed.nonce,
                sealed.tag,
                sealed.additional);
        assertThatThrownBy(cut::open).isInstanceOf(IOException.class);
    }

    @Test
    void additionalDataIsPartOfIt() throws Exception {
        Sealed sealed = seal(1_000, 32, bytes(12), 16, bytes(20));
        sealed.additional[3] ^= 1;
        assertThatThrownBy(sealed::open).isInstanceOf(IOException.class);
    }

    private static final class Sealed {

        private final byte[] plain;
        private final byte[] sealed;
        private final SecretKey key;
        private final byte[] nonce;
        private final int tag;
        private final byte[] additional;

        Sealed(byte[] plain, byte[] sealed, SecretKey key, byte[] nonce, int tag, byte[] additional) {
            this.plain = plain;
            this.sealed = sealed;
            this.key = key;
            this.nonce = nonce;
            this.tag = tag;
            this.additional = additional;
        }

        /** The additional data is told only when the content has ended, as in an envelope. */
        byte[] open() throws Exception {
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            int end = Math.max(0, sealed.length - tag);
            InputStream itsTag = new ByteArrayInputStream(sealed, end, sealed.length - end) {
                @Override
                public synchronized int read(byte[] into, int from, int length) {
                    told.reset();
                    told.writeBytes(additional);
                    return super.read(into, from, length);
                }
            };
            InputStream in = new SequenceInputStream(new ByteArrayInputStream(sealed, 0, end), itsTag);
            try (InputStream open = new GcmContent(in, key, nonce, tag, told)) {
                return open.readAllBytes();
            }
        }
    }

    private Sealed seal(int size, int key, byte[] nonce, int tag, byte[] additional) throws Exception {
        return seal(size, new SecretKeySpec(bytes(key), "AES"), nonce, tag, additional);
    }

    private Sealed seal(int size, SecretKey key, byte[] nonce, int tag, byte[] additional) throws Exception {
        byte[] plain = bytes(size);
        Cipher whole = Cipher.getInstance("AES/GCM/NoPadding");
        whole.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * tag, nonce));
        whole.updateAAD(additional);
        return new Sealed(plain, whole.doFinal(plain), key, nonce, tag, additional);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
