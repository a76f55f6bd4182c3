package org.tessera.envelope.tink;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.tessera.envelope.Spool;
import org.tessera.envelope.UnverifiedSpool;

final class TinkUnverifiedSpool extends UnverifiedSpool {

    private static final int KEY = 32;
    private static final int SEGMENT = 1 << 20;

    private final FileChannel channel;
    private final StreamingAead ephemeral;
    private final OutputStream sealing;
    private long size;
    private boolean handedOver;

    TinkUnverifiedSpool(FileChannel channel) throws IOException {
        this.channel = channel;
        byte[] secret = new byte[KEY];
        new SecureRandom().nextBytes(secret);
        try {
            ephemeral = new AesGcmHkdfStreaming(secret, "HmacSha256", KEY, SEGMENT, 0);
            sealing = ephemeral.newEncryptingStream(new Tail(channel), new byte[0]);
        } catch (GeneralSecurityException e) {
            throw new IOException("Nothing can be spooled here", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @Override
    public void write(int one) throws IOException {
        sealing.write(one);
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        sealing.write(bytes, from, length);
        size += length;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Spool verified() throws IOException {
        sealing.close();
        handedOver = true;
        return new TinkSpool(channel, ephemeral, size);
    }

    @Override
    public void close() throws IOException {
        if (!handedOver) {
            channel.close();
        }
    }

    /** Writes to the file; closing it leaves the file open, for it is read next. */
    private static final class Tail extends OutputStream {

        private final FileChannel channel;

        Tail(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }
}
