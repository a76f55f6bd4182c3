package org.tessera.merging;

import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;

/** Writes the first draft of a crime-area chapter from the evidence of all countries. */
@Component
public class Merge {

    /**
     * Deterministic: the same evidence gives the same draft. Sections that somebody has edited stay.
     *
     * @param progress from 0 to 1
     * @throws org.tessera.problem.Invalid the chapter has no crime area
     */
    public MergeOutcome merge(Viewer viewer, UUID assessment, UUID chapter, DoubleConsumer progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
