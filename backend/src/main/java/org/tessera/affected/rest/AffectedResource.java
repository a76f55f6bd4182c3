package org.tessera.affected.rest;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.affected.Affected;
import org.tessera.affected.AffectedSections;
import org.tessera.identity.CurrentViewer;

/** Sentences whose evidence became less, for coordinators. */
@RestController
@RequestMapping("/api/sections/{section}/affected")
class AffectedResource {

    private final AffectedSections affected;

    AffectedResource(AffectedSections affected) {
        this.affected = affected;
    }

    @GetMapping
    List<Affected> of(@PathVariable UUID section) {
        return affected.of(CurrentViewer.get(), section);
    }

    /** They were looked at and stand as they are. */
    @PostMapping("/{id}/settled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID section, @PathVariable UUID id) {
        affected.settle(CurrentViewer.get(), section, id);
    }
}
