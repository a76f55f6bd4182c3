package org.tessera.drafting;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever has a section open that something beside its text changed, on every node. */
@Component
public class SectionNotices {

    /**
     * Sent once the caller's transaction has committed, or at once without one.
     *
     * @param kind a word of the drafting protocol such as {@code comments}; never content
     */
    public void broadcast(UUID section, String kind) {
        throw new UnsupportedOperationException("not built yet");
    }
}
