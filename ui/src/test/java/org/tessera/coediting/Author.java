package org.tessera.coediting;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who types. What is typed while something is under way goes with the next message, as editors do; what others
 * write is read, counted, and carries the own place along.
 */
abstract class Author {

    final Load load;
    /** Among all authors. */
    final int number;

    final int section;
    private @Nullable Wire wire;
    int keys;

    Author(Load load, int number, int section) {
        this.load = load;
        this.number = number;
        this.section = section;
    }

    /** Opens the section; returns before it is there. */
    abstract void open() throws IOException;

    /** Whether the text is there and everything else that was said has been taken in. */
    abstract boolean ready();

    /** One more letter. */
    abstract void key();

    /** Nothing of the own is under way. */
    abstract boolean settled();

    /** How many letters of all authors of this section have come here, the own ones included. */
    abstract long received();

    /** Equal for two who have received the same in the same order, as far as the protocol has an order. */
    abstract long digest();

    Wire wire() {
        return Objects.requireNonNull(wire);
    }

    void leave() {
        if (wire != null) {
            wire.close();
        }
    }

    void wired(Wire opened) {
        wire = opened;
    }
}
