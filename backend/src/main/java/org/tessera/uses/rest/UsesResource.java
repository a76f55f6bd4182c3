package org.tessera.uses.rest;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.uses.Uses;

/** {@code GET /api/contributions/{id}/uses}. */
@RestController
class UsesResource {

    private final Uses uses;

    UsesResource(Uses uses) {
        this.uses = uses;
    }

    @GetMapping("/api/contributions/{id}/uses")
    Uses.OfContribution of(@PathVariable UUID id) {
        return uses.of(CurrentViewer.get(), id);
    }
}
