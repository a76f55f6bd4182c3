package org.tessera.parsing.cell;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** The cell's container, as far as a process without Docker can be it: the same command, listening on a Unix socket. */
final class ListeningCell implements AutoCloseable {

    private final Process process;

    private ListeningCell(Process process) {
        this.process = process;
    }

    /** Returns when it answers. */
    static ListeningCell start(String classPath, Path socket) throws IOException, TimeoutException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        classPath,
                        "org.tessera.parsing.tika.CellMain",
                        "--listen",
                        socket.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        ListeningCell cell = new ListeningCell(builder.start());
        await("the socket answers", () -> answers(socket));
        return cell;
    }

    private static boolean answers(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As {@code docker kill} does. Its cells follow it. */
    void kill() throws TimeoutException {
        List<ProcessHandle> cells = process.descendants().toList();
        process.destroyForcibly();
        await("its cells end", () -> cells.stream().noneMatch(ProcessHandle::isAlive));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws TimeoutException {
        kill();
    }

    static void await(String what, BooleanSupplier condition) throws TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("waited too long until " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TimeoutException("interrupted before " + what);
            }
        }
    }

    static String classPath(Path home) throws IOException {
        return CellLibrary.in(home.resolve("library"));
    }
}
