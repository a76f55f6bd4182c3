package org.tessera.parsing.cell;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A running cell that we can speak to and end. */
interface CellLink {

    Wire wire();

    /** Ends it at once; whoever waits for its words is told by an exception. */
    void kill();

    /** Waits a moment for its end; null if it did not say why. */
    @Nullable
    Integer exitCode();

    /** Where cells come from: a child process, or a container's socket. */
    @FunctionalInterface
    interface Source {
        CellLink open() throws IOException;
    }
}
