package org.tessera.coediting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket (RFC 6455) that costs the generator next to nothing, so that what is measured is the server. One thread
 * serves all of them.
 */
final class Wire {

    private static final int CONTINUATION = 0;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final SocketChannel channel;
    private final Queue<ByteBuffer> out = new ArrayDeque<>();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private ByteBuffer in = ByteBuffer.allocate(64 * 1024);
    private @Nullable SelectionKey key;
    private final Consumer<byte[]> heard;
    private boolean closed;

    /** @param more header lines, each ended by CR LF */
    Wire(URI uri, String more, Consumer<byte[]> heard) throws IOException {
        this.heard = heard;
        channel = SocketChannel.open(new InetSocketAddress(uri.getHost(), uri.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        channel.write(ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: " + uri.getHost() + ":" + uri.getPort()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + more + "\r\n")
                .getBytes(ISO_8859_1)));
        StringBuilder answer = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (!answer.toString().endsWith("\r\n\r\n")) {
            one.clear();
            if (channel.read(one) < 0) {
                throw new IOException("No WebSocket, but: " + answer);
            }
            answer.append((char) one.get(0));
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("No WebSocket, but: "
                    + answer.toString().lines().findFirst().orElse(""));
        }
        channel.configureBlocking(false);
    }

    void attach(Selector selector) throws IOException {
        key = channel.register(selector, SelectionKey.OP_READ, this);
        flush();
    }

    void text(byte[] message) {
        send(1, message);
    }

    void binary(byte[] message) {
        send(2, message);
    }

    boolean isClosed() {
        return closed;
    }

    private void send(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        // a mask of zeros masks nothing
        frame.putInt(0).put(payload).flip();
        out.add(frame);
        flush();
    }

    void flush() {
        try {
            while (!out.isEmpty()) {
                channel.write(out.peek());
                if (out.peek().hasRemaining()) {
                    interest(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                    return;
                }
                out.remove();
            }
            interest(SelectionKey.OP_READ);
        } catch (IOException gone) {
            close();
        }
    }

    private void interest(int operations) {
        if (key != null) {
            key.interestOps(operations);
        }
    }

    void read() {
        try {
            for (int rounds = 0; rounds < 4; rounds++) {
                int count = channel.read(in);
                if (count < 0) {
                    close();
                    return;
                }
                if (count == 0) {
                    return;
                }
                in.flip();
                frames();
                in.compact();
                if (!in.hasRemaining()) {
                    in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
                }
            }
        } catch (IOException gone) {
            close();
        }
    }

    private void frames() {
        while (true) {
            in.mark();
            if (in.remaining() < 2) {
                return;
            }
            int first = in.get() & 0xff;
            long length = in.get() & 0x7f;
            int more = length == 126 ? 2 : length == 127 ? 8 : 0;
            if (in.remaining() < more) {
                in.reset();
                return;
            }
            length = more == 2 ? in.getShort() & 0xffff : more == 8 ? in.getLong() : length;
            if (in.remaining() < length) {
                in.reset();
                return;
            }
            byte[] payload = new byte[Math.toIntExact(length)];
            in.get(payload);
            frame(first & 0x0f, (first & 0x80) != 0, payload);
        }
    }

    private void frame(int opcode, boolean last, byte[] payload) {
        switch (opcode) {
            case CLOSE -> close();
            case PING -> send(PONG, payload);
            case PONG -> {}
            default -> {
                if (last && opcode != CONTINUATION) {
                    heard.accept(payload);
                } else {
                    parts.writeBytes(payload);
                    if (last) {
                        byte[] whole = parts.toByteArray();
                        parts.reset();
                        heard.accept(whole);
                    }
                }
            }
        }
    }

    void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException gone) {
            // as wanted
        }
    }
}
