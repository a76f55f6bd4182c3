package org.tessera.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.clearance.Cleared;
import org.tessera.clearance.Statement;
import org.tessera.identity.Country;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;

/**
 * Who could receive an edition today, and what stands in the way: its text statement by statement, for one audience.
 *
 * @param digest of the cleared text, lower-case hexadecimal SHA-256: what a review is of
 * @param whole whether the edition may go out as it is
 * @param toAsk passages that their owners have not released to the audience
 * @param review of exactly this text, null while there is none
 */
public record Clearance(
        UUID edition,
        Audience audience,
        String digest,
        boolean whole,
        List<Section> sections,
        Map<Country, Set<UUID>> toAsk,
        @Nullable Review review) {
    public Clearance {
        sections = List.copyOf(sections);
        toAsk = Map.copyOf(toAsk);
    }

    /**
     * @param chapter its title
     * @param written whether the section is written for the audience; if not, it is left out whole
     * @param lines the redline; empty for a section that is left out
     */
    public record Section(
            UUID id, String chapter, String title, Marking marking, boolean written, List<Cleared.Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    public record Review(String by, Instant at) {}

    /** How many statements have each outcome. */
    public Map<Statement.Outcome, Long> counts() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.statements().stream())
                .collect(Collectors.groupingBy(Statement::outcome, Collectors.counting()));
    }
}
