package org.tessera.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of the application instead of running it; done with an instance that takes no work and ends. */
public enum Command {
    VERIFY_LEDGER,
    REINDEX;

    /** The name of the setting that carries the command into the application. */
    static final String SETTING = "tessera.command";

    /** The command that the arguments begin with, if any. */
    public static Optional<Command> in(String... arguments) {
        return Arrays.stream(values())
                .filter(command -> arguments.length > 0 && command.word().equals(arguments[0]))
                .findFirst();
    }

    /** As typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The application's arguments: a free port, no jobs, no samples. */
    public String[] arguments() {
        return new String[] {
            "--" + SETTING + "=" + word(), "--server.port=0", "--tessera.role=web", "--tessera.samples=none"
        };
    }
}
