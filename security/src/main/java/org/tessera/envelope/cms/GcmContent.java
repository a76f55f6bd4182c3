package org.tessera.envelope.cms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * AES-GCM (NIST SP 800-38D) opened as it streams by, in bounded memory. Java's own GCM holds the whole content back until
 * the tag has verified; Bouncy Castle's streams, but at a thirtieth of the speed. Here content comes out before its tag
 * was seen, all but the last chunk, so it may only go where nobody reads it yet; if the tag is wrong, the last read throws.
 */
final class GcmContent extends InputStream {

    private static final int CHUNK = 1 << 18;
    /** Of the content, by the standard. */
    private static final long MOST_BLOCKS = (1L << 32) - 2;

    private final InputStream sealed;
    private final SecretKey key;
    private final int tag;
    private final Ghash ghash;
    private final byte[] first;
    private final Cipher counting;
    private final ByteArrayOutputStream additional;

    /** A chunk and, behind it, what may be the tag. */
    private final byte[] held;

    private final byte[] open = new byte[CHUNK];
    private int filled;
    private int at;
    private int end;
    private boolean verified;

    private long blocks;
    private long bytes;
    private long untilCounterTurns;
    private Ghash.Field sum = Ghash.Field.ZERO;

    /**
     * @param sealed the ciphertext and then the tag
     * @param tag bytes
     * @param additional holds the additional data once the ciphertext has ended; in an envelope it follows the content
     */
    GcmContent(InputStream sealed, SecretKey key, byte[] nonce, int tag, ByteArrayOutputStream additional)
            throws GeneralSecurityException {
        this.sealed = sealed;
        this.key = key;
        this.tag = tag;
        this.additional = additional;
        this.ghash = new Ghash(key);
        this.held = new byte[CHUNK + tag];
        this.first = firstCounter(nonce);
        this.counting = Cipher.getInstance("AES/CTR/NoPadding");
        count(ByteBuffer.wrap(first).getInt(12) + 1);
    }

    private byte[] firstCounter(byte[] nonce) throws GeneralSecurityException {
        if (nonce.length == 12) {
            return ByteBuffer.allocate(Ghash.BLOCK).put(nonce).putInt(1).array();
        }
        return ghash.closed(ghash.sum(nonce, nonce.length), 0, 8L * nonce.length)
                .bytes();
    }

    /** Java counts in 128 bits, GCM in the last 32: where they turn, it starts anew. */
    private void count(int from) throws GeneralSecurityException {
        byte[] counter = ByteBuffer.wrap(first.clone()).putInt(12, from).array();
        counting.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(counter));
        untilCounterTurns = (1L << 32) - Integer.toUnsignedLong(from);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == end) {
            if (verified) {
                return -1;
            }
            next();
        }
        int given = Math.min(length, end - at);
        System.arraycopy(open, at, into, from, given);
        at += given;
        return given;
    }

    private void next() throws IOException {
        filled += sealed.readNBytes(held, filled, held.length - filled);
        boolean last = filled < held.length;
        int content = filled - tag;
        if (content < 0) {
            throw new IOException("Shorter than its tag");
        }
        try {
            decipher(content);
            if (last) {
                verify(Arrays.copyOfRange(held, content, filled));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("The content does not open", e);
        }
        at = 0;
        end = content;
        System.arraycopy(held, content, held, 0, tag);
        filled = tag;
        verified = last;
    }

    private void decipher(int length) throws GeneralSecurityException, IOException {
        long more = Ghash.blocks(length);
        if (blocks + more > MOST_BLOCKS) {
            throw new IOException("Longer than the standard allows");
        }
        sum = ghash.joined(sum, ghash.sum(held, length), more);
        int done = 0;
        if (more > untilCounterTurns) {
            done = (int) untilCounterTurns * Ghash.BLOCK;
            counting.update(held, 0, done, open, 0);
            count(0);
        }
        counting.update(held, done, length - done, open, done);
        untilCounterTurns -= Ghash.blocks(length - done);
        blocks += more;
        bytes += length;
    }

    private void verify(byte[] claimed) throws GeneralSecurityException, IOException {
        byte[] data = additional.toByteArray();
        Ghash.Field all = ghash.joined(ghash.sum(data, data.length), sum, blocks);
        byte[] right = ghash.closed(all, 8L * data.length, 8 * bytes)
                .plus(ghash.enciphered(first))
                .bytes();
        if (!MessageDigest.isEqual(claimed, Arrays.copyOf(right, tag))) {
            throw new IOException("The tag is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(open, (byte) 0);
        sealed.close();
    }
}
