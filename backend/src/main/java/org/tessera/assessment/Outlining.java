package org.tessera.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.jdbc.AssessmentStore;
import org.tessera.assessment.jdbc.OutlineStore;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * What coordinators do to an outline: add, rename, move, take out and put back chapters and sections, of an assessment as
 * of a template. What is taken out keeps its words. Every act can throw {@link NotFound} (out of sight), {@link Forbidden}
 * (not a coordinator) and {@link Invalid} (no title, or a too long one).
 */
@Component
public class Outlining {

    private static final int MOST_PARTS = 200;

    private final Assessments assessments;
    private final Sections sections;
    private final SectionRights rights;
    private final AssessmentStore store;
    private final OutlineStore outline;
    private final Ledger ledger;

    Outlining(
            Assessments assessments,
            Sections sections,
            SectionRights rights,
            AssessmentStore store,
            OutlineStore outline,
            Ledger ledger) {
        this.assessments = assessments;
        this.sections = sections;
        this.rights = rights;
        this.store = store;
        this.outline = outline;
        this.ledger = ledger;
    }

    /** The outline of an assessment or a template, empty chapters included, without the chapters of others' teams. */
    @Transactional
    public Assessment outline(Viewer viewer, UUID assessment) {
        mustCoordinate(viewer, assessment);
        AssessmentStore.AssessmentRow row = store.anyOutline(assessment).orElseThrow(NotFound::new);
        Set<UUID> others = ofOtherTeams(viewer, assessment);
        return new Assessment(
                row.id(),
                row.title(),
                row.language(),
                row.yardstick(),
                row.dataKey(),
                store.chapters(row).stream()
                        .filter(chapter -> !others.contains(chapter.id()))
                        .map(chapter -> new Assessment.Chapter(
                                chapter.id(),
                                chapter.title(),
                                chapter.area(),
                                chapter.sections().stream()
                                        .map(one -> new Assessment.Section(one.id(), one.title(), one.country()))
                                        .toList()))
                        .toList());
    }

    /** At the end; with a section of the same name, so that there is something to write in. */
    @Transactional
    public UUID addChapter(Viewer viewer, UUID assessment, String title, @Nullable String area) {
        hold(viewer, assessment);
        String checked = title(title);
        if (area != null && !Skeleton.AREAS.contains(area)) {
            throw new Invalid("area", Texts.get("assessment.area-unknown", String.join(" ", Skeleton.AREAS)));
        }
        List<UUID> chapters = outline.chaptersOf(assessment);
        mustHaveRoom(chapters);
        UUID key = store.anyOutline(assessment).orElseThrow(NotFound::new).dataKey();
        UUID made = store.insertChapter(
                assessment,
                key,
                chapters.size(),
                new Skeleton.Chapter(checked, area, List.of(Skeleton.section(checked, null))));
        changed(viewer, assessment);
        return made;
    }

    /** At the chapter's end. Coordinators and reviewers read it, and the country whose own part it is. */
    @Transactional
    public UUID addSection(Viewer viewer, UUID chapter, String title, @Nullable Country country) {
        OutlineStore.Place place = chapter(viewer, chapter);
        List<UUID> sections = outline.sectionsOf(chapter);
        mustHaveRoom(sections);
        UUID made =
                store.insertSection(chapter, place.dataKey(), sections.size(), Skeleton.section(title(title), country));
        changed(viewer, place.assessment());
        return made;
    }

    @Transactional
    public void rename(Viewer viewer, UUID assessment, String title) {
        hold(viewer, assessment);
        UUID key = store.anyOutline(assessment).orElseThrow(NotFound::new).dataKey();
        outline.renameAssessment(assessment, key, title(title));
        changed(viewer, assessment);
    }

    /** Judgements on another yardstick must be judged again before the next edition. */
    @Transactional
    public void choose(Viewer viewer, UUID assessment, Yardstick yardstick) {
        hold(viewer, assessment);
        outline.choose(assessment, yardstick);
        changed(viewer, assessment);
    }

    @Transactional
    public void renameChapter(Viewer viewer, UUID chapter, String title) {
        OutlineStore.Place place = chapter(viewer, chapter);
        outline.renameChapter(chapter, place.dataKey(), title(title));
        changed(viewer, place.assessment());
    }

    @Transactional
    public void renameSection(Viewer viewer, UUID section, String title) {
        OutlineStore.Place place = section(viewer, section);
        outline.renameSection(section, place.dataKey(), title(title));
        changed(viewer, place.assessment());
    }

    /** @param to its new place among the chapters that the viewer sees, from 0; the nearest if there is no such place */
    @Transactional
    public void moveChapter(Viewer viewer, UUID chapter, int to) {
        OutlineStore.Place place = chapter(viewer, chapter);
        List<UUID> before = outline.chaptersOf(place.assessment());
        if (!before.contains(chapter)) {
            throw new Conflict(Texts.get("assessment.taken-out"));
        }
        outline.orderChapters(moved(before, ofOtherTeams(viewer, place.assessment()), chapter, to));
        changed(viewer, place.assessment());
    }

    /**
     * @param into a chapter of the same outline
     * @param to its new place among that chapter's sections, from 0; the nearest if there is no such place
     */
    @Transactional
    public void moveSection(Viewer viewer, UUID section, UUID into, int to) {
        OutlineStore.Place place = section(viewer, section);
        OutlineStore.Place target = chapter(viewer, into);
        if (!target.assessment().equals(place.assessment())) {
            throw new NotFound();
        }
        List<UUID> left = outline.sectionsOf(place.parent());
        if (!left.contains(section) || !outline.chaptersOf(place.assessment()).contains(into)) {
            throw new Conflict(Texts.get("assessment.taken-out"));
        }
        outline.orderSections(into, moved(outline.sectionsOf(into), Set.of(), section, to));
        if (!into.equals(place.parent())) {
            outline.orderSections(
                    place.parent(),
                    left.stream().filter(one -> !one.equals(section)).toList());
        }
        changed(viewer, place.assessment());
    }

    @Transactional
    public void takeOutChapter(Viewer viewer, UUID chapter) {
        OutlineStore.Place place = chapter(viewer, chapter);
        outline.takeOutChapter(chapter);
        outline.orderChapters(outline.chaptersOf(place.assessment()));
        changed(viewer, place.assessment());
    }

    @Transactional
    public void takeOutSection(Viewer viewer, UUID section) {
        OutlineStore.Place place = section(viewer, section);
        outline.takeOutSection(section);
        outline.orderSections(place.parent(), outline.sectionsOf(place.parent()));
        changed(viewer, place.assessment());
    }

    /** What was taken out and can be put back. */
    @Transactional
    public List<TakenOut> takenOut(Viewer viewer, UUID assessment) {
        mustCoordinate(viewer, assessment);
        AssessmentStore.AssessmentRow row = store.anyOutline(assessment).orElseThrow(NotFound::new);
        return outline.takenOut(assessment, row.dataKey());
    }

    /** At the end of the chapters, or of its chapter's sections. */
    @Transactional
    public void putBack(Viewer viewer, TakenOut part) {
        OutlineStore.Place place = part.chapter() ? chapter(viewer, part.id()) : section(viewer, part.id());
        List<UUID> siblings = part.chapter() ? outline.chaptersOf(place.parent()) : outline.sectionsOf(place.parent());
        List<UUID> after = moved(siblings, Set.of(), part.id(), siblings.size());
        if (part.chapter()) {
            outline.orderChapters(after);
        } else {
            outline.orderSections(place.parent(), after);
        }
        changed(viewer, place.assessment());
    }

    /**
     * @param unseen parts that do not count where it is to stand, and keep their order
     * @param to from 0, among the others that are seen
     */
    static List<UUID> moved(List<UUID> before, Set<UUID> unseen, UUID one, int to) {
        List<UUID> after = new ArrayList<>(before);
        after.removeAll(Collections.singleton(one));
        List<UUID> seen = after.stream().filter(each -> !unseen.contains(each)).toList();
        int place = Math.max(to, 0);
        after.add(place < seen.size() ? after.indexOf(seen.get(place)) : after.size(), one);
        return after;
    }

    /** Chapters that have sections, none of which the viewer sees. */
    private Set<UUID> ofOtherTeams(Viewer viewer, UUID assessment) {
        List<Sections.Sealed> all = Behalf.ofPlatform(() -> store.sections(assessment));
        Set<UUID> seen = rights.readable(viewer, all);
        Set<UUID> others = all.stream().map(Sections.Sealed::chapter).collect(Collectors.toSet());
        all.stream()
                .filter(one -> seen.contains(one.id()))
                .map(Sections.Sealed::chapter)
                .forEach(others::remove);
        return others;
    }

    private OutlineStore.Place section(Viewer viewer, UUID section) {
        return held(viewer, outline.section(section), List.of(section));
    }

    private OutlineStore.Place chapter(Viewer viewer, UUID chapter) {
        return held(viewer, outline.chapter(chapter), Behalf.ofPlatform(() -> outline.sectionsOf(chapter)));
    }

    /**
     * A part, held until the transaction ends. It is within sight if any of its sections is; what has none within any
     * outline, because it is empty, taken out or of a template, is the coordinators'. Another team's sections count: a
     * chapter of which the wall shows none is not an empty one.
     */
    private OutlineStore.Place held(Viewer viewer, Optional<OutlineStore.Place> part, List<UUID> within) {
        Collection<Sections.Sealed> rows =
                Behalf.ofPlatform(() -> sections.sealed(within)).values();
        boolean coordinates = Policy.mayCoordinate(viewer).allowed();
        boolean seen = !rights.readable(viewer, rows).isEmpty() || (coordinates && rows.isEmpty());
        OutlineStore.Place place = part.filter(_ -> seen).orElseThrow(NotFound::new);
        if (!coordinates) {
            throw new Forbidden(Texts.get("assessment.only-coordinators-arrange"));
        }
        outline.hold(place.assessment());
        return place;
    }

    private void hold(Viewer viewer, UUID assessment) {
        mustCoordinate(viewer, assessment);
        outline.hold(assessment);
    }

    private void mustCoordinate(Viewer viewer, UUID assessment) {
        boolean coordinates = Policy.mayCoordinate(viewer).allowed();
        if (!coordinates && assessments.visible(viewer, assessment).isPresent()) {
            throw new Forbidden(Texts.get("assessment.only-coordinators-arrange"));
        }
        if (!coordinates) {
            throw new NotFound();
        }
    }

    private void changed(Viewer viewer, UUID assessment) {
        ledger.append(viewer, Act.OUTLINE_CHANGED, "assessment/" + assessment);
    }

    private static void mustHaveRoom(List<UUID> parts) {
        if (parts.size() >= MOST_PARTS) {
            throw new Invalid("title", Texts.get("assessment.outline-full", MOST_PARTS));
        }
    }

    private static String title(String title) {
        return Assessments.checkedTitle(title);
    }
}
