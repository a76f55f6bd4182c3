package org.tessera.envelope.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES in cipher feedback mode (RFC 9580, 12.9), opened as it streams. Each block is hidden by the block before it, sealed;
 * so many are sealed at once, by the processor's own instructions.
 */
final class CfbContent extends InputStream {

    private static final int BLOCK = 16;
    private static final int PIECE = 1 << 16;

    private final InputStream sealed;
    private final Cipher cipher;
    /** The block before the piece, then the piece. */
    private final byte[] in = new byte[BLOCK + PIECE];

    private final byte[] out = new byte[PIECE];
    private int from;
    private int to;

    CfbContent(InputStream sealed, byte[] key) throws GeneralSecurityException {
        this.sealed = sealed;
        this.cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        if (from == to) {
            next();
        }
        int read = Math.min(length, to - from);
        System.arraycopy(out, from, bytes, at, read);
        from += read;
        return read == 0 && length > 0 ? -1 : read;
    }

    private void next() throws IOException {
        int piece = sealed.readNBytes(in, BLOCK, PIECE);
        try {
            cipher.update(in, 0, (piece + BLOCK - 1) / BLOCK * BLOCK, out, 0);
        } catch (GeneralSecurityException e) {
            throw new IOException("Not opened", e);
        }
        for (int i = 0; i < piece; i++) {
            out[i] ^= in[BLOCK + i];
        }
        System.arraycopy(in, PIECE, in, 0, BLOCK);
        from = 0;
        to = piece;
    }
}
