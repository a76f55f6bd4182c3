package org.tessera.review.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.assessment.Outlining;
import org.tessera.assessment.SectionPlans;
import org.tessera.assessment.Yardstick;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.problem.NotFound;
import org.tessera.review.SectionStatus;
import org.tessera.review.SectionStatuses;

/** An outline as the screens show and change it: names, order, how far each section is, who looks after it and until when. */
@RestController
class OutlineRest {

    private final Assessments assessments;
    private final Outlining outlining;
    private final SectionPlans plans;
    private final SectionStatuses statuses;

    OutlineRest(Assessments assessments, Outlining outlining, SectionPlans plans, SectionStatuses statuses) {
        this.assessments = assessments;
        this.outlining = outlining;
        this.plans = plans;
        this.statuses = statuses;
    }

    record Outline(UUID id, String title, String language, Yardstick yardstick, List<Chapter> chapters) {}

    record Chapter(UUID id, String title, @Nullable String area, List<Section> sections) {}

    /**
     * @param version of its text
     * @param responsible an account
     * @param due the last day
     * @param agreed the version that a coordinator called agreed
     */
    record Section(
            UUID id,
            String title,
            @Nullable Country country,
            SectionStatus status,
            int version,
            @Nullable String responsible,
            @Nullable LocalDate due,
            @Nullable Integer agreed) {}

    record Title(@Nullable String title) {
        String given() {
            return title == null ? "" : title;
        }
    }

    /** @param at the new place, from 0 */
    record ChapterPlace(int at) {}

    /** @param at the new place among the chapter's sections, from 0 */
    record SectionPlace(UUID chapter, int at) {}

    record Plan(@Nullable String responsible, @Nullable LocalDate due) {}

    /** @param version null takes the word back */
    record Agreement(@Nullable Integer version) {}

    /** What the viewer sees of it. */
    @GetMapping("/api/assessments/{assessment}/outline")
    Outline outline(@PathVariable UUID assessment) {
        Viewer viewer = CurrentViewer.get();
        Assessment seen = assessments.visible(viewer, assessment).orElseThrow(NotFound::new);
        Map<UUID, SectionStatuses.Of> known = statuses.of(viewer, seen);
        List<Chapter> chapters = seen.chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.id(),
                        chapter.title(),
                        chapter.area(),
                        chapter.sections().stream()
                                .map(one -> section(one, known.getOrDefault(one.id(), SectionStatuses.Of.NOTHING)))
                                .toList()))
                .toList();
        return new Outline(seen.id(), seen.title(), seen.language(), seen.yardstick(), chapters);
    }

    private static Section section(Assessment.Section one, SectionStatuses.Of known) {
        return new Section(
                one.id(),
                one.title(),
                one.country(),
                known.status(),
                known.progress().version(),
                known.plan().responsible(),
                known.plan().due(),
                known.plan().agreed());
    }

    @PutMapping("/api/chapters/{chapter}/title")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renameChapter(@PathVariable UUID chapter, @RequestBody Title title) {
        outlining.renameChapter(CurrentViewer.get(), chapter, title.given());
    }

    @PutMapping("/api/sections/{section}/title")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renameSection(@PathVariable UUID section, @RequestBody Title title) {
        outlining.renameSection(CurrentViewer.get(), section, title.given());
    }

    @PutMapping("/api/chapters/{chapter}/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveChapter(@PathVariable UUID chapter, @RequestBody ChapterPlace place) {
        outlining.moveChapter(CurrentViewer.get(), chapter, place.at());
    }

    @PutMapping("/api/sections/{section}/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveSection(@PathVariable UUID section, @RequestBody SectionPlace place) {
        outlining.moveSection(CurrentViewer.get(), section, place.chapter(), place.at());
    }

    @PutMapping("/api/sections/{section}/plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plan(@PathVariable UUID section, @RequestBody Plan plan) {
        plans.plan(CurrentViewer.get(), section, plan.responsible(), plan.due());
    }

    @PutMapping("/api/sections/{section}/agreement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(@PathVariable UUID section, @RequestBody Agreement agreement) {
        plans.agree(CurrentViewer.get(), section, agreement.version());
    }
}
