package org.tessera.assessment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.assessment.jdbc.OutlineStore;
import org.tessera.identity.Viewer;
import org.tessera.policy.Decision;
import org.tessera.policy.Policy;
import org.tessera.policy.TeamPolicy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import org.tessera.problem.WhyNot;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * What of an outline a viewer may arrange: a coordinator, whatever no team of others is named for. Another team's chapter is
 * not there, in the outline or taken out of it.
 */
@Component
public class OutlineRights {

    private final Assessments assessments;
    private final Sections sections;
    private final SectionRights rights;
    private final OutlineStore outline;
    private final ChapterTeams teams;

    OutlineRights(
            Assessments assessments,
            Sections sections,
            SectionRights rights,
            OutlineStore outline,
            ChapterTeams teams) {
        this.assessments = assessments;
        this.sections = sections;
        this.rights = rights;
        this.outline = outline;
        this.teams = teams;
    }

    /**
     * A chapter, held until the transaction ends.
     *
     * @throws NotFound out of sight
     * @throws Forbidden not a coordinator
     */
    OutlineStore.Place chapter(Viewer viewer, UUID chapter) {
        return held(
                viewer,
                "chapter/" + chapter,
                Behalf.ofPlatform(() -> outline.chapter(chapter)),
                chapter,
                Behalf.ofPlatform(() -> outline.sectionsOf(chapter)));
    }

    /**
     * A section, held until the transaction ends.
     *
     * @throws NotFound out of sight
     * @throws Forbidden not a coordinator
     */
    OutlineStore.Place section(Viewer viewer, UUID section) {
        Optional<OutlineStore.Place> place = Behalf.ofPlatform(() -> outline.section(section));
        UUID chapter = place.map(OutlineStore.Place::parent).orElse(section);
        return held(viewer, "section/" + section, place, chapter, List.of(section));
    }

    /** @param within by which those who are no coordinators know of it */
    private OutlineStore.Place held(
            Viewer viewer, String what, Optional<OutlineStore.Place> part, UUID chapter, List<UUID> within) {
        Set<String> team = teams.of(List.of(chapter)).getOrDefault(chapter, Set.of());
        Collection<Sections.Sealed> rows =
                Behalf.ofPlatform(() -> sections.sealed(within)).values();
        boolean read = !rights.readable(viewer, rows).isEmpty();
        if (Policy.mayCoordinate(viewer).allowed()) {
            boolean theirs = WhyNot.allowed(viewer, what, TeamPolicy.mayArrange(viewer, team));
            OutlineStore.Place place = part.filter(_ -> theirs).orElseThrow(NotFound::new);
            outline.hold(place.assessment());
            return place;
        }
        throw part.isPresent() && read
                ? new Forbidden(Texts.get("assessment.only-coordinators-arrange"))
                : new NotFound();
    }

    /**
     * The assessment or template as a whole, held until the transaction ends.
     *
     * @throws NotFound out of sight
     * @throws Forbidden not a coordinator, or outside the team that is named for the whole
     */
    void whole(Viewer viewer, UUID assessment) {
        mustCoordinate(viewer, assessment);
        if (!WhyNot.allowed(viewer, "assessment/" + assessment, mayArrange(viewer, assessment))) {
            throw new Forbidden(Texts.get("assessment.only-its-team-arranges"));
        }
        if (!outline.hold(assessment)) {
            throw new NotFound();
        }
    }

    /** The assessment or template as a whole: its title, its yardstick, further chapters. */
    Decision mayArrange(Viewer viewer, UUID assessment) {
        return TeamPolicy.mayArrange(viewer, teams.ofWhole(assessment));
    }

    /**
     * @throws NotFound out of sight
     * @throws Forbidden not a coordinator
     */
    void mustCoordinate(Viewer viewer, UUID assessment) {
        boolean coordinates = Policy.mayCoordinate(viewer).allowed();
        if (!coordinates && assessments.visible(viewer, assessment).isPresent()) {
            throw new Forbidden(Texts.get("assessment.only-coordinators-arrange"));
        }
        if (!coordinates) {
            throw new NotFound();
        }
    }

    /** The assessment's chapters that a team of others is named for, those taken out included. */
    Set<UUID> ofOthers(Viewer viewer, UUID assessment) {
        List<UUID> every = Behalf.ofPlatform(() -> outline.everyChapterOf(assessment));
        Map<UUID, Set<String>> named = teams.of(every);
        Set<UUID> others = new HashSet<>(every);
        others.removeIf(chapter -> TeamPolicy.mayArrange(viewer, named.getOrDefault(chapter, Set.of()))
                .allowed());
        return others;
    }
}
