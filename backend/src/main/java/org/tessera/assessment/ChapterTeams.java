package org.tessera.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.assessment.jdbc.TeamTable;
import org.tessera.wall.Behalf;

/** The teams as the policy needs to know them. Asks none. */
@Component
public class ChapterTeams {

    private final TeamTable table;

    ChapterTeams(TeamTable table) {
        this.table = table;
    }

    /** The accounts of each chapter's team: its own, else the assessment's. Chapters without any are missing. */
    public Map<UUID, Set<String>> of(Collection<UUID> chapters) {
        return Behalf.ofPlatform(() -> table.ofChapters(chapters));
    }

    /** The accounts named for the whole; empty: nobody is. */
    public Set<String> ofWhole(UUID assessment) {
        return Behalf.ofPlatform(() -> table.of(assessment)).getOrDefault(null, Set.of());
    }
}
