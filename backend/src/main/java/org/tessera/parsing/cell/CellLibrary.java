package org.tessera.parsing.cell;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The cell's own copy of the few libraries that it needs, in a folder that its user can read. It stems from whatever the
 * application runs from: a class path, an extracted jar, or a Spring Boot jar with nested ones. So the cell sees no other
 * file of the installation, starts without Boot's loader, and runs where the application lies in a closed home folder.
 */
final class CellLibrary {

    /** What Tika's standard parsers need at run time; {@code CellTest} parses every kind of file with nothing else. */
    private static final List<String> NEEDED = List.of(
            "backend-",
            "tika-",
            "poi-",
            "pdfbox-",
            "fontbox-",
            "jempbox-",
            "xmpbox-",
            "jbig2-imageio-",
            "xmlbeans-",
            "commons-io-",
            "commons-codec-",
            "commons-compress-",
            "commons-csv-",
            "commons-lang3-",
            "commons-collections4-",
            "commons-math3-",
            "commons-exec-",
            "commons-logging-",
            "SparseBitSet-",
            "log4j-api-",
            "slf4j-api-",
            "jcl-over-slf4j-",
            "curvesapi-",
            "jackcess-",
            "java-libpst-",
            "dd-plist-",
            "metadata-extractor-",
            "xmpcore-",
            "jhighlight-",
            "jsoup-",
            "asm-",
            "parso-",
            "jmatio-",
            "bcjmail-",
            "bcpkix-",
            "bcutil-",
            "bcprov-",
            "apache-mime4j-",
            "jai-imageio-",
            "jaxb-",
            "txw2-",
            "istack-",
            "angus-activation-",
            "jakarta.xml.bind-",
            "jakarta.activation-",
            "rome-",
            "jdom2-",
            "xz-",
            "dec-",
            "junrar-",
            "juniversalchardet-",
            "jwarc-",
            "vorbis-java-",
            "zip4j-");

    private static final Set<String> OURS = Set.of("org/tessera/parsing", "org/tessera/text", "messages");

    private CellLibrary() {}

    /**
     * Copies what is needed into a folder of its own below {@code home}, once for each state of the libraries.
     *
     * @return the class path for the child
     */
    static String in(Path home) throws IOException {
        Set<Path> entries = classPath();
        Path library = home.resolve("cell-" + fingerprint(entries));
        if (!Files.isDirectory(library)) {
            open(Files.createDirectories(home));
            Path fresh = Files.createTempDirectory(home, "copying-");
            for (Path entry : entries) {
                copy(entry, fresh);
            }
            open(fresh);
            try {
                Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException
                    | java.nio.file.DirectoryNotEmptyException
                    | AtomicMoveNotSupportedException e) {
                CellCommand.delete(fresh);
            }
        }
        return library.resolve("classes") + File.pathSeparator + library.resolve("*");
    }

    private static Set<Path> classPath() throws IOException {
        Set<Path> entries = new LinkedHashSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                add(Path.of(entry).toAbsolutePath(), entries);
            }
        }
        return entries;
    }

    /** The entry and what its manifest names. */
    private static void add(Path entry, Set<Path> entries) throws IOException {
        if (!Files.exists(entry) || !entries.add(entry) || Files.isDirectory(entry)) {
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            String more = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (more != null && !isNeeded(entry.getFileName().toString())) {
                URI base = entry.toUri();
                for (String each : more.trim().split("\\s+")) {
                    URI uri = base.resolve(each);
                    if ("file".equals(uri.getScheme())) {
                        add(Path.of(uri), entries);
                    }
                }
            }
        }
    }

    private static String fingerprint(Set<Path> entries) throws IOException {
        CRC32 crc = new CRC32();
        for (Path entry : entries) {
            for (Path file : Files.isDirectory(entry) ? ours(entry) : List.of(entry)) {
                String line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
                crc.update(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().toHexDigits((int) crc.getValue()).toLowerCase(Locale.ROOT);
    }

    private static void copy(Path entry, Path to) throws IOException {
        if (Files.isDirectory(entry)) {
            for (Path file : ours(entry)) {
                write(
                        Files.newInputStream(file),
                        to.resolve("classes").resolve(entry.relativize(file).toString()));
            }
            return;
        }
        String name = entry.getFileName().toString();
        if (isNeeded(name)) {
            write(Files.newInputStream(entry), to.resolve(name));
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            for (Enumeration<? extends ZipEntry> nested = jar.entries(); nested.hasMoreElements(); ) {
                ZipEntry each = nested.nextElement();
                String nestedName = each.getName().substring(each.getName().lastIndexOf('/') + 1);
                if (each.getName().startsWith("BOOT-INF/lib/") && isNeeded(nestedName)) {
                    write(jar.getInputStream(each), to.resolve(nestedName));
                }
            }
        }
    }

    private static boolean isNeeded(String name) {
        return name.endsWith(".jar")
                && !name.endsWith("-tests.jar")
                && NEEDED.stream().anyMatch(name::startsWith);
    }

    private static List<Path> ours(Path classes) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : OURS) {
            Path root = classes.resolve(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> walk = Files.walk(root)) {
                    walk.filter(Files::isRegularFile).forEach(files::add);
                }
            }
        }
        return files;
    }

    private static void write(InputStream from, Path to) throws IOException {
        try (from) {
            Files.createDirectories(to.getParent());
            if (!Files.exists(to)) { // as on a class path, the first counts
                Files.copy(from, to);
            }
        }
    }

    /** Readable for everybody: there is nothing secret in it. */
    private static void open(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path each : (Iterable<Path>) walk::iterator) {
                if (!each.toFile().setReadable(true, false)
                        || (Files.isDirectory(each) && !each.toFile().setExecutable(true, false))) {
                    throw new IOException("The cell's library cannot be made readable in " + root);
                }
            }
        }
    }
}
