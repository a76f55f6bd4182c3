package org.tessera.envelope.tink;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import org.tessera.envelope.Spool;

final class TinkSpool implements Spool {

    private final FileChannel channel;
    private final StreamingAead ephemeral;
    private final long size;

    TinkSpool(FileChannel channel, StreamingAead ephemeral, long size) {
        this.channel = channel;
        this.ephemeral = ephemeral;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream read() throws IOException {
        try {
            return ephemeral.newDecryptingStream(new FromBeginning(channel), new byte[0]);
        } catch (GeneralSecurityException e) {
            throw new IOException("The spool cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return "Spool[" + size + " bytes]";
    }

    /** Reads by position, so that several readers do not disturb each other. */
    private static final class FromBeginning extends InputStream {

        private final FileChannel channel;
        private long position;

        FromBeginning(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(bytes, from, length), position);
            if (read > 0) {
                position += read;
            }
            return read;
        }
    }
}
