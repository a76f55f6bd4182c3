package org.tessera.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command around a child's command, by which it changes its account and dies with its parent. */
final class Leash {

    private static final boolean SETPRIV = setprivKnowsDeathSignals();
    private static final boolean SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private Leash() {}

    static List<String> around(ChildProcess.Launch launch) {
        List<String> command = new ArrayList<>();
        String uid = launch.account().uid().isPresent()
                ? Integer.toString(launch.account().uid().getAsInt())
                : "";
        if (SETPRIV) {
            command.add("setpriv");
            if (!uid.isEmpty()) {
                command.addAll(List.of("--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--no-new-privs"));
            }
            command.addAll(List.of("--pdeathsig", launch.ending()));
            if (SETSID) {
                // a session of its own: Ctrl-C in a terminal is for the application, which stops its children in order
                command.add("setsid");
            }
        } else {
            command.addAll(List.of("/bin/sh", "-c", watchingInput(launch.ending()), "sh"));
            if (!uid.isEmpty()) {
                command.addAll(List.of("chroot", "--userspec=" + uid + ":" + uid, "--groups=", "/"));
                // chroot starts in its new root
                command.addAll(List.of(
                        "/bin/sh",
                        "-c",
                        "cd \"$0\" && exec \"$@\"",
                        launch.folder().toString()));
            }
        }
        command.addAll(launch.command());
        return command;
    }

    static void askToEnd(Process process, ChildProcess.Launch launch) {
        try {
            if (!SETPRIV || "TERM".equals(launch.ending())) {
                process.destroy();
            } else {
                new ProcessBuilder("/bin/sh", "-c", "kill -" + launch.ending() + " " + process.pid())
                        .start()
                        .waitFor();
            }
        } catch (IOException cannot) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the program when the input, which this application holds open, ends. */
    private static String watchingInput(String signal) {
        return """
                exec 3<&0
                "$@" </dev/null & p=$!
                trap 'kill -SIGNAL $p' TERM INT
                (cat >/dev/null; kill -SIGNAL $p) <&3 &
                w=$!
                while kill -0 $p 2>/dev/null; do wait $p; r=$?; done
                kill $w 2>/dev/null
                exit $r
                """.replace("SIGNAL", signal);
    }

    /** Busybox has a setpriv without the option, macOS has none. */
    private static boolean setprivKnowsDeathSignals() {
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv")) && !Files.isExecutable(Path.of("/bin/setpriv"))) {
            return false;
        }
        try {
            Process help = new ProcessBuilder("setpriv", "--help")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            help.waitFor();
            return text.contains("--pdeathsig");
        } catch (IOException none) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
