package org.tessera.parsing.tika;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tessera.parsing.cell.CellCommand;
import org.tessera.parsing.cell.Earlier;
import org.tessera.parsing.cell.Frame;
import org.tessera.parsing.cell.Order;
import org.tessera.parsing.cell.Wire;

/**
 * The process in the cell. It proves its confinement, then reads files from standard input until that ends. With
 * {@code --listen <socket>} it is a container's main process and starts such a process for each connection.
 */
public final class CellMain {

    private CellMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && "--listen".equals(arguments[0])) {
            CellListener.listen(Path.of(arguments[1]));
            return;
        }
        Wire wire = new Wire(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        dieWithParent();
        Unfolding unfolding = new Unfolding(new TikaReading());
        int port = wire.readPort();
        String keys = wire.readText();
        wire.send(new Frame.Hello(reachesNetwork(port), readsKeys(keys)));
        while (true) {
            serve(wire, unfolding);
        }
    }

    private static void serve(Wire wire, Unfolding unfolding) throws IOException {
        Order order;
        Earlier earlier;
        try {
            order = wire.readOrder();
            earlier = wire.readEarlier();
        } catch (EOFException ended) {
            Runtime.getRuntime().halt(0);
            return;
        }
        Path folder = Files.createTempDirectory("file-");
        try {
            Path file = folder.resolve("0");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                wire.readFile(out);
            }
            unfolding.read(order, file, folder, earlier, wire);
            wire.send(new Frame.Done());
        } finally {
            empty(Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    /** Whatever a parser left in the temporary folder belongs to this file and goes with it. */
    private static void empty(Path temporary) {
        File[] left = temporary.toFile().listFiles();
        if (left != null) {
            for (File each : left) {
                CellCommand.delete(each.toPath());
            }
        }
    }

    /** Where the system does not tie our life to our parent's, we look ourselves. */
    private static void dieWithParent() {
        long parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            while (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) == parent) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    break;
                }
            }
            Runtime.getRuntime().halt(4);
        });
    }

    private static boolean reachesNetwork(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** A key is read when the folder's list, or any environment variable that might carry one, is open to us. */
    private static boolean readsKeys(String keys) {
        boolean environment = System.getenv().keySet().stream().anyMatch(name -> name.startsWith("TESSERA"));
        if (keys.isEmpty()) {
            return environment;
        }
        Path folder = Path.of(keys);
        return environment
                || (Files.isDirectory(folder)
                        && (Files.isReadable(folder) || folder.toFile().list() != null));
    }
}
