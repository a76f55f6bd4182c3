package org.tessera.evidence.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.evidence.Document;
import org.tessera.evidence.DocumentState;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Report;
import org.tessera.evidence.TryingAgain;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.parsing.Parsed.Extent;
import org.tessera.problem.NotFound;

/** {@code /api/contributions/{id}/report}: what was read and what was not; and a document that is tried again. */
@RestController
@RequestMapping("/api/contributions/{id}")
class ReportController {

    private final Contributions contributions;
    private final Evidence evidence;
    private final TryingAgain again;

    ReportController(Contributions contributions, Evidence evidence, TryingAgain again) {
        this.contributions = contributions;
        this.evidence = evidence;
        this.again = again;
    }

    record Line(
            UUID id,
            String name,
            String mediaType,
            DocumentState state,
            int passages,
            List<Extent> extents,
            List<String> problems) {

        static Line of(Document one) {
            String problem = one.problem();
            return new Line(
                    one.id(),
                    one.name(),
                    one.mediaType(),
                    one.state(),
                    one.passages(),
                    one.extents(),
                    problem == null ? List.of() : problem.lines().toList());
        }
    }

    record ReportView(int expected, int emitted, int failed, int leftOut, long passages, List<Line> documents) {}

    /** @param password of a locked document; it is tried once and then forgotten */
    record Retry(@Nullable String password) {}

    @GetMapping("/report")
    ReportView report(@PathVariable UUID id) {
        Viewer viewer = CurrentViewer.get();
        Contribution one = contributions.visible(viewer, id).orElseThrow(NotFound::new);
        Report report = Report.of(evidence.documents(viewer, one.id()));
        return new ReportView(
                report.expected(),
                report.emitted(),
                report.failed(),
                report.leftOut(),
                report.passages(),
                report.documents().stream().map(Line::of).toList());
    }

    @PostMapping("/documents/{document}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tryAgain(
            @PathVariable UUID id, @PathVariable UUID document, @RequestBody(required = false) @Nullable Retry retry) {
        again.tryAgain(CurrentViewer.get(), id, document, retry == null ? null : retry.password());
    }
}
