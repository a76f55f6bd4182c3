package org.tessera.contribution.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.DocumentsOf;
import org.tessera.contribution.OriginalFiles;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.paging.Page;
import org.tessera.problem.NotFound;

/** {@code GET /api/contributions}, one of them, and its progress. */
@RestController
@RequestMapping("/api/contributions")
class ContributionsController {

    private final Contributions contributions;
    private final ObjectProvider<DocumentsOf> documents;
    private final Progress progress;
    private final OriginalFiles originals;

    ContributionsController(
            Contributions contributions,
            ObjectProvider<DocumentsOf> documents,
            Progress progress,
            OriginalFiles originals) {
        this.originals = originals;
        this.contributions = contributions;
        this.documents = documents;
        this.progress = progress;
    }

    @GetMapping
    Page<ContributionView> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Page.check(page, size);
        Viewer viewer = CurrentViewer.get();
        return contributions.list(viewer, page, size).map(one -> view(viewer, one));
    }

    @GetMapping("/{id}")
    ContributionView one(@PathVariable UUID id) {
        Viewer viewer = CurrentViewer.get();
        return view(viewer, contributions.visible(viewer, id).orElseThrow(NotFound::new));
    }

    /** The file as it was handed in. */
    @GetMapping(path = "/{id}/original", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Resource> original(@PathVariable UUID id) {
        OriginalFiles.Original original = originals.take(CurrentViewer.get(), id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(original.content()));
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@PathVariable UUID id) {
        Viewer viewer = CurrentViewer.get();
        Contribution one = contributions.visible(viewer, id).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(progress.watch(viewer, one.id()));
    }

    private ContributionView view(Viewer viewer, Contribution one) {
        DocumentsOf known = documents.getIfAvailable();
        return ContributionView.of(one, known == null ? List.of() : known.of(viewer, one.id()));
    }
}
