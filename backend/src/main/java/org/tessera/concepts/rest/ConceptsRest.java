package org.tessera.concepts.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.concepts.Change;
import org.tessera.concepts.Concepts;
import org.tessera.identity.CurrentViewer;

/** {@code /api/glossary}: the file as it counts now, and what coordinators would have otherwise. */
@RestController
class ConceptsRest {

    private final Concepts concepts;

    ConceptsRest(Concepts concepts) {
        this.concepts = concepts;
    }

    /** @param terms by language, {@code |} between them */
    record Proposal(
            @Nullable String name,
            @Nullable String part,
            @Nullable Map<String, String> terms) {}

    @GetMapping(path = "/api/glossary", produces = "text/plain;charset=UTF-8")
    String file() {
        return concepts.file(CurrentViewer.get());
    }

    @GetMapping("/api/glossary/changes")
    List<Change> waiting() {
        return concepts.waiting(CurrentViewer.get());
    }

    @PostMapping("/api/glossary/changes")
    @ResponseStatus(HttpStatus.CREATED)
    Change propose(@RequestBody Proposal proposal) {
        return concepts.propose(
                CurrentViewer.get(),
                proposal.name() == null ? "" : proposal.name(),
                proposal.part() == null ? "" : proposal.part(),
                proposal.terms() == null ? Map.of() : proposal.terms());
    }

    @PostMapping("/api/glossary/changes/{id}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable UUID id) {
        concepts.accept(CurrentViewer.get(), id);
    }

    @PostMapping("/api/glossary/changes/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable UUID id) {
        concepts.refuse(CurrentViewer.get(), id);
    }
}
