package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.tessera.parsing.cell.CellCommand;

/**
 * A container's main process: for each connection to its Unix socket it starts a cell and carries bytes to and fro. It
 * never looks at them; when the connection ends, so does the cell.
 */
final class CellListener {

    private static final int HEAP_MEGABYTES = 512;

    private CellListener() {}

    static void listen(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            // The application is another user of the same group; to connect, one needs to write.
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw----"));
            while (true) {
                SocketChannel connection = server.accept();
                // Not virtual, nor the other way's: reading a process's pipe holds on to its carrier.
                Thread.ofPlatform().daemon().name("cell").start(() -> carry(connection));
            }
        }
    }

    private static void carry(SocketChannel connection) {
        try (connection) {
            Path folder = Files.createTempDirectory("cell-");
            ProcessBuilder builder = new ProcessBuilder(CellCommand.of(
                            Path.of(System.getProperty("java.home"), "bin", "java"),
                            System.getProperty("java.class.path"),
                            HEAP_MEGABYTES,
                            folder,
                            CellCommand.tesseract(null)))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            Process cell = builder.start();
            try {
                Thread answers = Thread.ofPlatform()
                        .daemon()
                        .name("cell-answers")
                        .start(() -> pump(cell.getInputStream(), Channels.newOutputStream(connection)));
                pump(Channels.newInputStream(connection), cell.getOutputStream());
                cell.destroyForcibly();
                answers.join();
            } finally {
                cell.destroyForcibly().onExit().join();
                CellCommand.delete(folder);
            }
        } catch (IOException ended) {
            // the next connection brings the next cell
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(InputStream from, OutputStream to) {
        try (to) {
            byte[] bytes = new byte[1 << 16];
            for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
                to.write(bytes, 0, n);
                to.flush();
            }
        } catch (IOException ended) {
            // either side went away; the other follows
        }
    }
}
