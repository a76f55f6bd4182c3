package org.tessera.drafting;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Assessment;
import org.tessera.drafting.jdbc.DraftStore;

/** How far the sections of an assessment are. Reads no word and asks no policy: of sections that the viewer sees. */
@Component
public class Progress {

    /** What there is of a section. */
    public enum Stage {
        EMPTY,
        /** Written by merge alone. */
        MERGED,
        WRITTEN
    }

    /**
     * @param passages on which it leans
     * @param version of the present text
     */
    public record Of(Stage stage, int passages, int version) {
        public static final Of NOTHING = new Of(Stage.EMPTY, 0, 0);
    }

    private final DraftStore store;

    Progress(DraftStore store) {
        this.store = store;
    }

    /** Of each section; {@link Of#NOTHING} where nothing was ever written. */
    public Map<UUID, Of> of(Assessment seen) {
        Collection<UUID> sections = seen.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Assessment.Section::id)
                .toList();
        return store.progress(sections);
    }
}
