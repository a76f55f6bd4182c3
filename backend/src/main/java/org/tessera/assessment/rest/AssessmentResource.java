package org.tessera.assessment.rest;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.identity.CurrentViewer;
import org.tessera.paging.Page;
import org.tessera.problem.NotFound;

/** {@code /api/assessments} as api.md fixes it. */
@RestController
@RequestMapping("/api/assessments")
class AssessmentResource {

    private static final int MOST = 100;

    private final Assessments assessments;

    AssessmentResource(Assessments assessments) {
        this.assessments = assessments;
    }

    record Wanted(@Nullable String title, @Nullable String language) {}

    record Outline(UUID id, String title, String language, List<Assessment.Chapter> chapters) {
        static Outline of(Assessment assessment) {
            return new Outline(assessment.id(), assessment.title(), assessment.language(), assessment.chapters());
        }
    }

    @PostMapping
    ResponseEntity<Outline> create(@RequestBody Wanted wanted) {
        String title = wanted.title() == null ? "" : wanted.title();
        String language = wanted.language() == null ? "en" : wanted.language();
        Assessment made = assessments.create(CurrentViewer.get(), title, language);
        return ResponseEntity.created(URI.create("/api/assessments/" + made.id()))
                .body(Outline.of(made));
    }

    @GetMapping
    Page<Outline> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        List<Assessment> all = assessments.list(CurrentViewer.get());
        int length = Math.clamp(size, 1, MOST);
        long from = (long) Math.max(0, page) * length;
        List<Outline> items =
                all.stream().skip(from).limit(length).map(Outline::of).toList();
        return new Page<>(Math.max(0, page), length, all.size(), items);
    }

    @GetMapping("/{id}")
    Outline one(@PathVariable UUID id) {
        return assessments.visible(CurrentViewer.get(), id).map(Outline::of).orElseThrow(NotFound::new);
    }
}
