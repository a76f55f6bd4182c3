package org.tessera.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tessera.keys.IntakePrivateKeys;

/**
 * A process of its own with little memory: seals a large content on one thread and opens it on the other. Before the last
 * bytes are sealed, and so before anything can verify, it looks at what lies on disk.
 */
final class FlatMemory {

    static final String MARKER = "Tessera-flat-memory-marker";
    private static final int PIECE = 1 << 16;

    private FlatMemory() {}

    /** Arguments: the form, the size in MiB, a folder for spools. Says what it saw in one line. */
    public static void main(String[] arguments) throws Exception {
        Sealed form = Sealed.valueOf(arguments[0]);
        int pieces = Integer.parseInt(arguments[1]) << 4;
        IntakePrivateKeys keys = TestedIntake.keys("intake.p12");
        byte[] openPgp = TestedIntake.fixture("keys/intake-openpgp-public.asc");
        MessageDigest sealed = MessageDigest.getInstance("SHA-256");
        List<String> seen = new ArrayList<>();
        PipedInputStream envelope = new PipedInputStream(PIECE);
        PipedOutputStream pipe = new PipedOutputStream(envelope);
        CompletableFuture<Void> sealing = CompletableFuture.runAsync(() -> {
            try (OutputStream out = pipe) {
                form.seal(keys.certificate(), openPgp, out, content -> {
                    for (int i = 0; i < pieces; i++) {
                        byte[] piece = piece(i);
                        sealed.update(piece);
                        content.write(piece);
                    }
                    seen.addAll(onDisk());
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Opening opening = new TestedIntake(Path.of(arguments[2])).open(keys, envelope, (long) pieces * PIECE);
        sealing.join();
        MessageDigest opened = MessageDigest.getInstance("SHA-256");
        try (Opening.Opened whole = (Opening.Opened) opening;
                InputStream in = whole.spool().read()) {
            byte[] piece = new byte[PIECE];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                opened.update(piece, 0, n);
            }
        }
        boolean same = MessageDigest.isEqual(sealed.digest(), opened.digest());
        System.out.println((same ? "same" : "other") + " " + seen);
    }

    /** Random enough not to shrink, with words that can be found. */
    private static byte[] piece(int number) {
        byte[] piece = new byte[PIECE];
        new java.util.Random(number).nextBytes(piece);
        byte[] marker = MARKER.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(marker, 0, piece, 100, marker.length);
        return piece;
    }

    /** Of each spool that this process holds open: MiB, and whether the marker can be read in it. */
    private static List<String> onDisk() throws IOException {
        List<String> spools = new ArrayList<>();
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return List.of("unknown");
        }
        try (var files = Files.list(open)) {
            for (Path file : files.toList()) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().contains(".spool")) {
                    spools.add(look(file));
                }
            }
        }
        return spools;
    }

    private static String look(Path file) throws IOException {
        long size = 0;
        boolean readable = false;
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.readNBytes(buffer, 0, buffer.length); n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
                size += n;
                readable |= new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains(MARKER);
            }
        }
        return (size >> 20) + (readable ? "-readable" : "-sealed");
    }
}
