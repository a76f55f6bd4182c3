package org.tessera.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.jdbc.AssessmentStore;
import org.tessera.assessment.jdbc.OutlineStore;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
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

    private final OutlineRights rights;
    private final AssessmentStore store;
    private final OutlineStore outline;
    private final Ledger ledger;

    Outlining(OutlineRights rights, AssessmentStore store, OutlineStore outline, Ledger ledger) {
        this.rights = rights;
        this.store = store;
        this.outline = outline;
        this.ledger = ledger;
    }

    /** The outline of an assessment or a template, empty chapters included, without the chapters of others' teams. */
    @Transactional
    public Assessment outline(Viewer viewer, UUID assessment) {
        rights.mustCoordinate(viewer, assessment);
        AssessmentStore.AssessmentRow row = store.anyOutline(assessment).orElseThrow(NotFound::new);
        Set<UUID> others = rights.ofOthers(viewer, assessment);
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

    /** Whether the viewer may rename the whole, choose its yardstick and add chapters; of a chapter's own team one may not. */
    @Transactional(readOnly = true)
    public boolean arrangesWhole(Viewer viewer, UUID assessment) {
        return rights.mayArrange(viewer, assessment).allowed();
    }

    /** At the end; with a section of the same name, so that there is something to write in. */
    @Transactional
    public UUID addChapter(Viewer viewer, UUID assessment, String title, @Nullable String area) {
        rights.whole(viewer, assessment);
        String checked = title(title);
        if (area != null && !Skeleton.AREAS.contains(area)) {
            throw new Invalid("area", Texts.get("assessment.area-unknown", String.join(" ", Skeleton.AREAS)));
        }
        List<UUID> chapters = chaptersOf(assessment);
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
        OutlineStore.Place place = rights.chapter(viewer, chapter);
        List<UUID> sections = outline.sectionsOf(chapter);
        mustHaveRoom(sections);
        UUID made =
                store.insertSection(chapter, place.dataKey(), sections.size(), Skeleton.section(title(title), country));
        changed(viewer, place.assessment());
        return made;
    }

    @Transactional
    public void rename(Viewer viewer, UUID assessment, String title) {
        rights.whole(viewer, assessment);
        UUID key = store.anyOutline(assessment).orElseThrow(NotFound::new).dataKey();
        outline.renameAssessment(assessment, key, title(title));
        changed(viewer, assessment);
    }

    /** Judgements on another yardstick must be judged again before the next edition. */
    @Transactional
    public void choose(Viewer viewer, UUID assessment, Yardstick yardstick) {
        rights.whole(viewer, assessment);
        outline.choose(assessment, yardstick);
        changed(viewer, assessment);
    }

    @Transactional
    public void renameChapter(Viewer viewer, UUID chapter, String title) {
        OutlineStore.Place place = rights.chapter(viewer, chapter);
        outline.renameChapter(chapter, place.dataKey(), title(title));
        changed(viewer, place.assessment());
    }

    @Transactional
    public void renameSection(Viewer viewer, UUID section, String title) {
        OutlineStore.Place place = rights.section(viewer, section);
        outline.renameSection(section, place.dataKey(), title(title));
        changed(viewer, place.assessment());
    }

    /** @param to its new place among the chapters that the viewer sees, from 0; the nearest if there is no such place */
    @Transactional
    public void moveChapter(Viewer viewer, UUID chapter, int to) {
        OutlineStore.Place place = rights.chapter(viewer, chapter);
        List<UUID> before = chaptersOf(place.assessment());
        if (!before.contains(chapter)) {
            throw new Conflict(Texts.get("assessment.taken-out"));
        }
        order(moved(before, rights.ofOthers(viewer, place.assessment()), chapter, to));
        changed(viewer, place.assessment());
    }

    /**
     * @param into a chapter of the same outline
     * @param to its new place among that chapter's sections, from 0; the nearest if there is no such place
     */
    @Transactional
    public void moveSection(Viewer viewer, UUID section, UUID into, int to) {
        OutlineStore.Place place = rights.section(viewer, section);
        OutlineStore.Place target = rights.chapter(viewer, into);
        if (!target.assessment().equals(place.assessment())) {
            throw new NotFound();
        }
        List<UUID> left = outline.sectionsOf(place.parent());
        if (!left.contains(section) || !chaptersOf(place.assessment()).contains(into)) {
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
        OutlineStore.Place place = rights.chapter(viewer, chapter);
        outline.takeOutChapter(chapter);
        order(chaptersOf(place.assessment()));
        changed(viewer, place.assessment());
    }

    @Transactional
    public void takeOutSection(Viewer viewer, UUID section) {
        OutlineStore.Place place = rights.section(viewer, section);
        outline.takeOutSection(section);
        outline.orderSections(place.parent(), outline.sectionsOf(place.parent()));
        changed(viewer, place.assessment());
    }

    /** What was taken out and can be put back, without the chapters of others' teams and what was taken out of them. */
    @Transactional
    public List<TakenOut> takenOut(Viewer viewer, UUID assessment) {
        rights.mustCoordinate(viewer, assessment);
        AssessmentStore.AssessmentRow row = store.anyOutline(assessment).orElseThrow(NotFound::new);
        Set<UUID> others = rights.ofOthers(viewer, assessment);
        return Behalf.of(viewer, () -> outline.takenOut(assessment, row.dataKey(), others));
    }

    /** At the end of the chapters, or of its chapter's sections. */
    @Transactional
    public void putBack(Viewer viewer, TakenOut part) {
        OutlineStore.Place place =
                part.chapter() ? rights.chapter(viewer, part.id()) : rights.section(viewer, part.id());
        List<UUID> siblings = part.chapter() ? chaptersOf(place.parent()) : outline.sectionsOf(place.parent());
        List<UUID> after = moved(siblings, Set.of(), part.id(), siblings.size());
        if (part.chapter()) {
            order(after);
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

    /** In order; with the chapters of others' teams, since they keep their places. */
    private List<UUID> chaptersOf(UUID assessment) {
        return Behalf.ofPlatform(() -> outline.chaptersOf(assessment));
    }

    private void order(List<UUID> chapters) {
        Behalf.ofPlatform(() -> outline.orderChapters(chapters));
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
