package org.tessera.parsing.tika;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * What comes along with a file to read it.
 *
 * @param passwords to be tried on what is locked
 * @param recognising is told before each page that is read from a picture, which takes its time
 */
record Help(List<String> passwords, Recognising recognising) {

    /** @see org.tessera.parsing.cell.Frame.Recognising */
    @FunctionalInterface
    interface Recognising {
        void next() throws IOException;
    }

    /** Reads with a password, or without one. */
    @FunctionalInterface
    interface Attempt {
        void with(@Nullable String password) throws IOException, TikaException, SAXException;
    }

    /** Tries without any password first, then with one after the other until one opens it. */
    void attempt(Attempt attempt) throws IOException, TikaException, SAXException {
        List<@Nullable String> all = new ArrayList<>();
        all.add(null);
        all.addAll(passwords);
        for (Iterator<@Nullable String> rest = all.iterator(); rest.hasNext(); ) {
            try {
                attempt.with(rest.next());
                return;
            } catch (IOException | TikaException | RuntimeException e) {
                if (!rest.hasNext() || !Locks.speaksOf(e)) {
                    throw e;
                }
            }
        }
    }
}
