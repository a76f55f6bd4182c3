package org.tessera.parsing.cell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this system lets us take away from a child process: its network (a network namespace of its own), its user (when
 * we are root) and its life after ours. Found out once by trying.
 */
final class Confinement {

    private static final Logger log = LoggerFactory.getLogger(Confinement.class);

    private final List<String> prefix;
    private final boolean ownUser;

    private Confinement(List<String> prefix, boolean ownUser) {
        this.prefix = List.copyOf(prefix);
        this.ownUser = ownUser;
    }

    /** @param reach files and folders that the cell's own user must be able to read */
    static Confinement find(int uid, List<Path> reach) {
        List<String> prefix = new ArrayList<>();
        String setsid = program("setsid");
        if (setsid != null) {
            // Ctrl-C in a terminal is for the application; a cell that died of it would look like a document's victim
            prefix.add(setsid);
        }
        String unshare = program("unshare");
        if (unshare != null) {
            for (List<String> way : List.of(List.of(unshare, "-n", "--"), List.of(unshare, "-r", "-n", "--"))) {
                if (works(joined(prefix, way))) {
                    prefix.addAll(way);
                    break;
                }
            }
        }
        String setpriv = program("setpriv");
        boolean ownUser = false;
        if (setpriv != null) {
            List<String> basic = List.of(setpriv, "--no-new-privs", "--pdeathsig", "KILL");
            List<String> other = new ArrayList<>(basic);
            other.addAll(List.of("--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--"));
            Path closed = reach.stream()
                    .map(Confinement::closedAt)
                    .filter(p -> p != null)
                    .findFirst()
                    .orElse(null);
            if (works(joined(prefix, other)) && closed == null) {
                prefix.addAll(other);
                ownUser = true;
            } else {
                if (closed != null) {
                    log.warn("The parsing cell gets no user of its own: other users cannot pass {}", closed);
                }
                List<String> own = joined(basic, List.of("--"));
                if (works(joined(prefix, own))) {
                    prefix.addAll(own);
                }
            }
        }
        return new Confinement(prefix, ownUser);
    }

    List<String> prefix() {
        return prefix;
    }

    boolean ownUser() {
        return ownUser;
    }

    static @Nullable String program(String name) {
        String path = System.getenv("PATH");
        for (String folder :
                ((path == null ? "" : path) + ":/usr/bin:/bin:/usr/sbin:/sbin").split(File.pathSeparator)) {
            File file = new File(folder, name);
            if (!folder.isEmpty() && file.canExecute()) {
                return file.getAbsolutePath();
            }
        }
        return null;
    }

    private static boolean works(List<String> prefix) {
        String nothing = program("true");
        if (nothing == null) {
            return false;
        }
        try {
            Process process = new ProcessBuilder(joined(prefix, List.of(nothing)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The first folder on the way that others cannot pass, null when all is open. */
    private static @Nullable Path closedAt(Path path) {
        try {
            for (Path each = path.toRealPath(); each != null; each = each.getParent()) {
                PosixFilePermission needed =
                        Files.isDirectory(each) ? PosixFilePermission.OTHERS_EXECUTE : PosixFilePermission.OTHERS_READ;
                if (!Files.getPosixFilePermissions(each).contains(needed)) {
                    return each;
                }
            }
            return null;
        } catch (IOException | UnsupportedOperationException e) {
            return path;
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
