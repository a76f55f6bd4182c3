package org.tessera.envelope.cms;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * GHASH of NIST SP 800-38D over content of any length, in bounded memory and at the speed of the processor's own
 * instructions. Java offers them for whole messages only: the GMAC of each chunk is asked of its GCM, as of additional
 * data, and the chunks' sums are joined in the field, which is linear.
 *
 * <p>What is kept is the sum times H; the last step of every use multiplies by H anyway.
 */
final class Ghash {

    static final int BLOCK = 16;

    /** Names the chunks apart; only sums come of these encryptions, never anything that leaves. */
    private long number;

    private final SecretKey key;
    private final Cipher single;
    private final Cipher gcm;
    private final Field h;

    Ghash(SecretKey key) throws GeneralSecurityException {
        this.key = key;
        this.single = Cipher.getInstance("AES/ECB/NoPadding");
        single.init(Cipher.ENCRYPT_MODE, key);
        this.gcm = Cipher.getInstance("AES/GCM/NoPadding");
        this.h = Field.of(single.doFinal(new byte[BLOCK]));
    }

    /** One block, enciphered. */
    Field enciphered(byte[] block) throws GeneralSecurityException {
        return Field.of(single.doFinal(block));
    }

    /** The sum over the bytes alone, filled up to whole blocks, times H. */
    Field sum(byte[] bytes, int length) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12).putLong(4, ++number).array();
        gcm.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * BLOCK, nonce));
        gcm.updateAAD(bytes, 0, length);
        Field mask = enciphered(ByteBuffer.allocate(BLOCK).put(nonce).putInt(1).array());
        return Field.of(gcm.doFinal()).plus(mask).plus(lengths(8L * length, 0).times(h));
    }

    /** The sum of what came first and what follows in so many blocks. */
    Field joined(Field first, Field then, long blocks) {
        return first.times(h.toThe(blocks)).plus(then);
    }

    /** The sum closed by the lengths of additional data and content, in bits. */
    Field closed(Field sum, long additional, long content) {
        return sum.plus(lengths(additional, content).times(h));
    }

    static long blocks(long bytes) {
        return (bytes + BLOCK - 1) / BLOCK;
    }

    private static Field lengths(long additional, long content) {
        return new Field(additional, content);
    }

    /**
     * An element of GF(2^128) in the bit order of GCM.
     *
     * @param high the first eight bytes
     * @param low the others
     */
    record Field(long high, long low) {

        static final Field ZERO = new Field(0, 0);
        private static final Field ONE = new Field(1L << 63, 0);
        private static final long POLYNOMIAL = 0xE1L << 56;

        static Field of(byte[] block) {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            return new Field(bytes.getLong(), bytes.getLong());
        }

        byte[] bytes() {
            return ByteBuffer.allocate(BLOCK).putLong(high).putLong(low).array();
        }

        Field plus(Field other) {
            return new Field(high ^ other.high, low ^ other.low);
        }

        /** Without a branch or a table that depends on the elements. */
        Field times(Field other) {
            long sumHigh = 0;
            long sumLow = 0;
            long high = other.high;
            long low = other.low;
            for (int i = 0; i < 8 * BLOCK; i++) {
                long bit = -((i < 64 ? this.high >>> (63 - i) : this.low >>> (127 - i)) & 1);
                sumHigh ^= high & bit;
                sumLow ^= low & bit;
                long carried = -(low & 1) & POLYNOMIAL;
                low = (low >>> 1) | (high << 63);
                high = (high >>> 1) ^ carried;
            }
            return new Field(sumHigh, sumLow);
        }

        Field toThe(long power) {
            Field result = ONE;
            Field square = this;
            for (long rest = power; rest > 0; rest >>= 1) {
                if ((rest & 1) == 1) {
                    result = result.times(square);
                }
                square = square.times(square);
            }
            return result;
        }
    }
}
