package org.tessera.drafting.rest;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.drafting.Moments;
import org.tessera.drafting.SectionHistory;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.NotFound;
import tools.jackson.databind.JsonNode;

/** {@code /api/sections/{section}/history}: who wrote when, what the text was at any version, and the way back to it. */
@RestController
@RequestMapping("/api/sections/{section}")
class SectionHistoryResource {

    private final SectionHistory history;
    private final Moments moments;

    SectionHistoryResource(SectionHistory history, Moments moments) {
        this.history = history;
        this.moments = moments;
    }

    /** @param doc ProseMirror JSON with ids of quoted evidence only */
    record Moment(int version, JsonNode doc) {}

    record Version(int version) {}

    /** The newest hundred sittings, or those that begin below a version. */
    @GetMapping("/history")
    List<SectionHistory.Sitting> sittings(
            @PathVariable UUID section, @RequestParam(defaultValue = "2147483647") int before) {
        return history.of(CurrentViewer.get(), section, before);
    }

    @GetMapping("/history/{version}")
    Moment moment(@PathVariable UUID section, @PathVariable int version) {
        return moments.of(CurrentViewer.get(), section, version)
                .map(doc -> new Moment(version, doc))
                .orElseThrow(NotFound::new);
    }

    /** Who wrote what stands between two positions at a version. */
    @GetMapping("/authors")
    List<SectionHistory.Written> authors(
            @PathVariable UUID section, @RequestParam int version, @RequestParam int from, @RequestParam int to) {
        return history.whoWrote(CurrentViewer.get(), section, version, from, to);
    }

    @PostMapping("/history/{version}/restoration")
    Version restore(@PathVariable UUID section, @PathVariable int version) {
        return new Version(history.restore(CurrentViewer.get(), section, version));
    }
}
