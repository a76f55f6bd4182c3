package org.tessera.logging;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Kinds and places of faults, not their messages: a library's message may quote what it was reading. Named in
 * {@code logging.structured.json.stacktrace.printer}.
 */
public final class TracesWithoutWords implements StackTracePrinter {

    private static final int LONGEST = 8_000;

    private final StandardStackTracePrinter printer = StandardStackTracePrinter.rootFirst()
            .withMaximumLength(LONGEST)
            .withFormatter(thrown -> thrown.getClass().getName());

    @Override
    public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
        printer.printStackTrace(thrown, out);
    }
}
