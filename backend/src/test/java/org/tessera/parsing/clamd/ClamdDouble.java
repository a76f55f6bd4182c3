package org.tessera.parsing.clamd;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for ClamAV's daemon: the same protocol over a real socket, with one signature. Not ClamAV itself, whose
 * signatures no test can download.
 */
final class ClamdDouble implements AutoCloseable {

    static final String SIGNATURE = "harmful words";

    private final ServerSocket server;
    private final int most;
    private final Thread serving;

    /** @param most bytes that it takes, as its {@code StreamMaxLength} */
    ClamdDouble(int most) throws IOException {
        this.most = most;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        serving = Thread.ofPlatform().daemon().start(this::serve);
    }

    String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                client.getOutputStream()
                        .write((command.equals("zINSTREAM\0") ? answer(in) : "UNKNOWN COMMAND\0")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    private String answer(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            if (content.size() + length > most) {
                return "INSTREAM size limit exceeded. ERROR\0";
            }
            content.writeBytes(in.readNBytes(length));
        }
        String text = content.toString(StandardCharsets.UTF_8);
        if (text.contains("strange")) {
            return "stream: strange. ERROR\0";
        }
        return text.contains(SIGNATURE) ? "stream: Test.Words FOUND\0" : "stream: OK\0";
    }

    /** Takes nobody afterwards: until its thread has gone, one more could still be let in. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            serving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
