package org.tessera.parsing.clamd;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tessera.parsing.Cell.Plaintext;

/**
 * ClamAV's daemon behind a socket, asked by its command {@code INSTREAM} (clamd(8)): chunks, each after its length in four
 * bytes, a length of zero at the end, and one line for an answer. The file never touches a disk.
 */
public final class Clamd implements AutoCloseable {

    /** What it said of a file. */
    public enum Verdict {
        CLEAN,
        INFECTED,
        /** Larger than the daemon is configured to take ({@code StreamMaxLength}). */
        TOO_LARGE
    }

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final SocketAddress address;
    private final Duration patience;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clamd-clock").factory());

    private Clamd(SocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * @param where a Unix socket's absolute path, or {@code host:port}
     * @param patience for a whole file
     */
    public static Clamd at(String where, Duration patience) {
        if (where.startsWith("/")) {
            return new Clamd(UnixDomainSocketAddress.of(where), patience);
        }
        int colon = where.lastIndexOf(':');
        if (colon < 1 || !where.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("tessera.parsing.clamd is neither a socket's path nor host:port");
        }
        return new Clamd(
                new InetSocketAddress(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1))),
                patience);
    }

    /** @throws IOException if the daemon does not answer, or answers with an error of its own: nothing is known then */
    public Verdict scan(Plaintext plaintext) throws IOException {
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            Future<?> tooLong = clock.schedule(() -> close(channel), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                channel.connect(address);
                return scan(plaintext, channel);
            } finally {
                tooLong.cancel(false);
            }
        }
    }

    private static Verdict scan(Plaintext plaintext, SocketChannel channel) throws IOException {
        InputStream answers = Channels.newInputStream(channel);
        try (InputStream in = plaintext.open()) {
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            out.write(COMMAND);
            byte[] chunk = new byte[CHUNK];
            for (int n = in.readNBytes(chunk, 0, CHUNK); n > 0; n = in.readNBytes(chunk, 0, CHUNK)) {
                if (!sent(out, chunk, n)) {
                    break; // it has answered already and hung up: too large
                }
            }
            sent(out, chunk, 0);
        }
        return verdict(new String(answers.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
    }

    private static boolean sent(DataOutputStream out, byte[] chunk, int length) {
        try {
            out.writeInt(length);
            out.write(chunk, 0, length);
            return true;
        } catch (IOException hungUp) {
            return false;
        }
    }

    private static Verdict verdict(String raw) throws IOException {
        String answer = raw.replace("\0", "").strip();
        if (answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.contains("size limit exceeded")) {
            return Verdict.TOO_LARGE;
        }
        // Never its words: it may name what is in the file.
        throw new IOException("clamd gives no verdict");
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closed) {
            // whoever waits for its words is told by an exception either way
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
