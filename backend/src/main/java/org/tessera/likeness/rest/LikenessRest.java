package org.tessera.likeness.rest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.evidence.Reading;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.likeness.Copy;
import org.tessera.likeness.Likeness;
import org.tessera.problem.NotFound;

/** {@code /api/passages/{id}/same}: where its words stand too, and which passages state the same fact. */
@RestController
class LikenessRest {

    private final Likeness likeness;
    private final Reading reading;

    LikenessRest(Likeness likeness, Reading reading) {
        this.likeness = likeness;
        this.reading = reading;
    }

    record Same(List<Copy> copies, Set<UUID> links) {}

    @GetMapping("/api/passages/{id}/same")
    Same same(@PathVariable UUID id) {
        Viewer viewer = CurrentViewer.get();
        if (reading.readable(viewer, List.of(id)).isEmpty()) {
            throw new NotFound();
        }
        return new Same(
                likeness.copies(viewer, List.of(id)).getOrDefault(id, List.of()),
                likeness.links(viewer, List.of(id)).getOrDefault(id, Set.of()));
    }

    @PutMapping("/api/passages/{id}/links/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(@PathVariable UUID id, @PathVariable UUID other) {
        likeness.link(CurrentViewer.get(), id, other);
    }

    @DeleteMapping("/api/passages/{id}/links/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable UUID id, @PathVariable UUID other) {
        likeness.unlink(CurrentViewer.get(), id, other);
    }
}
