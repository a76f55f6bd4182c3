package org.tessera.parsing.tika;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes along with a file to read it.
 *
 * @param passwords to be tried on what is locked
 * @param recognising is told before each page that is read from a picture, which takes its time
 */
record Help(List<String> passwords, Recognising recognising) {

    /** @see org.tessera.parsing.cell.Wire.Frame.Recognising */
    @FunctionalInterface
    interface Recognising {
        void next() throws IOException;
    }

    /** First none at all, then one after the other. */
    List<@Nullable String> attempts() {
        List<@Nullable String> attempts = new ArrayList<>();
        attempts.add(null);
        attempts.addAll(passwords);
        return attempts;
    }
}
