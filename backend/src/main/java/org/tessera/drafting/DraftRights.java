package org.tessera.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.assessment.ChapterTeams;
import org.tessera.assessment.SectionRights;
import org.tessera.assessment.Sections;
import org.tessera.drafting.jdbc.Citations;
import org.tessera.drafting.jdbc.DraftStore;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.policy.SectionSharing;
import org.tessera.policy.Sharing;
import org.tessera.problem.WhyNot;
import org.tessera.wall.Behalf;

/** Gathers what the policy needs to know of sections, and asks it. */
@Component
class DraftRights implements SectionRights {

    private final Sections sections;
    private final Citations citations;
    private final Evidence evidence;
    private final ChapterTeams teams;
    private final DraftStore store;
    private final Together<UUID, Standing> standings = new Together<>(this::standings);

    DraftRights(Sections sections, Citations citations, Evidence evidence, ChapterTeams teams, DraftStore store) {
        this.store = store;
        this.teams = teams;
        this.sections = sections;
        this.citations = citations;
        this.evidence = evidence;
    }

    @Override
    public Set<UUID> readable(Viewer viewer, Collection<? extends Sections.Plain> rows) {
        Set<UUID> readable = new HashSet<>();
        sharing(rows).forEach((section, sharing) -> {
            if (Policy.mayReadSection(viewer, sharing).allowed()) {
                readable.add(section);
            }
        });
        return readable;
    }

    /** The section if it is within the viewer's sight. An absent one costs the same queries, and opens as little. */
    Optional<Sections.Row> visible(Viewer viewer, UUID section) {
        Optional<Sections.Sealed> row = Behalf.of(viewer, () -> sections.sealed(section));
        SectionSharing known = sharing(row.stream().toList()).get(section);
        return within(section, known, Set.of(viewer)).isEmpty() ? Optional.empty() : row.map(sections::opened);
    }

    /**
     * A section as it stands at one moment.
     *
     * @param version no newer than what else is known here: steps up to it may go to whoever is in its sight
     */
    record Standing(
            Sections.@Nullable Sealed row,
            int version,
            @Nullable SectionSharing sharing) {}

    /** One look at the facts for all who ask at one moment. */
    Standing standing(UUID section) {
        return standings.ask(section);
    }

    private Map<UUID, Standing> standings(Set<UUID> asked) {
        return Behalf.ofPlatform(() -> {
            Map<UUID, Integer> versions = store.versions(asked);
            Map<UUID, Sections.Sealed> rows = sections.sealed(asked);
            Map<UUID, SectionSharing> known = sharing(rows.values());
            Map<UUID, Standing> standings = new HashMap<>();
            asked.forEach(section -> standings.put(
                    section, new Standing(rows.get(section), versions.getOrDefault(section, 0), known.get(section))));
            return standings;
        });
    }

    /** Those of the viewers within whose sight the section is. */
    static Set<Viewer> within(UUID section, Standing standing, Collection<Viewer> viewers) {
        return within(section, standing.sharing(), Set.copyOf(viewers));
    }

    /** Those who might read the section as it stands if it cited these too. */
    Set<Viewer> withinCiting(UUID section, Set<UUID> cited, Collection<Viewer> viewers) {
        Standing standing = standing(section);
        Sections.Sealed row = standing.row();
        SectionSharing now = standing.sharing();
        if (row == null || now == null) {
            return Set.of();
        }
        Map<UUID, Sharing> known = evidence.sharing(cited);
        List<Sharing> leans = new ArrayList<>(now.cited());
        leans.addAll(known.values());
        SectionSharing citing = known.keySet().containsAll(cited) ? now.leaningOn(leans) : nobody(row);
        Set<Viewer> may = new HashSet<>();
        for (Viewer viewer : Set.copyOf(viewers)) {
            if (Policy.mayReadSection(viewer, citing).allowed()) {
                may.add(viewer);
            }
        }
        return may;
    }

    private static Set<Viewer> within(UUID section, @Nullable SectionSharing sharing, Set<Viewer> viewers) {
        Set<Viewer> within = new HashSet<>();
        for (Viewer viewer : viewers) {
            if (sharing == null) {
                WhyNot.refused(viewer, "section/" + section, null);
            } else if (WhyNot.allowed(viewer, "section/" + section, Policy.mayReadSection(viewer, sharing))) {
                within.add(viewer);
            }
        }
        return within;
    }

    /** Whether the viewer might read the section if it cited these. */
    boolean mayRead(Viewer viewer, Sections.Row section, Collection<UUID> cited) {
        Map<UUID, Sharing> known = evidence.sharing(cited);
        return known.keySet().containsAll(cited)
                ? Policy.mayReadSection(
                                viewer,
                                new SectionSharing(
                                        section.country(),
                                        section.audience(),
                                        List.copyOf(known.values()),
                                        team(section)))
                        .allowed()
                : Policy.mayReadSection(viewer, nobody(section)).allowed();
    }

    SectionSharing sharing(Sections.Row section) {
        return Objects.requireNonNull(sharing(List.of(section)).get(section.id()));
    }

    /** Of each of them. The same queries whatever there is, and nothing is opened. */
    private Map<UUID, SectionSharing> sharing(Collection<? extends Sections.Plain> rows) {
        Map<UUID, List<UUID>> cited =
                citations.of(rows.stream().map(Sections.Plain::id).toList());
        Set<UUID> passages = new HashSet<>();
        cited.values().forEach(passages::addAll);
        Map<UUID, Sharing> known = evidence.sharing(passages);
        Map<UUID, Set<String>> named =
                teams.of(rows.stream().map(Sections.Plain::chapter).distinct().toList());
        Map<UUID, SectionSharing> sharing = new HashMap<>();
        for (Sections.Plain row : rows) {
            List<Sharing> leans = new ArrayList<>();
            boolean allKnown = true;
            for (UUID passage : cited.getOrDefault(row.id(), List.of())) {
                Sharing one = known.get(passage);
                allKnown &= one != null;
                if (one != null) {
                    leans.add(one);
                }
            }
            Set<String> team = named.getOrDefault(row.chapter(), Set.of());
            sharing.put(
                    row.id(),
                    new SectionSharing(
                            row.country(), allKnown ? row.audience() : Set.of(), allKnown ? leans : List.of(), team));
        }
        return sharing;
    }

    /** A citation that nobody can account for: only coordinators go on seeing the section. */
    private SectionSharing nobody(Sections.Plain row) {
        return new SectionSharing(row.country(), Set.of(), List.of(), team(row));
    }

    private Set<String> team(Sections.Plain row) {
        return teams.of(List.of(row.chapter())).getOrDefault(row.chapter(), Set.of());
    }
}
