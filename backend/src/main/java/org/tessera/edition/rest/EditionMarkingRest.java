package org.tessera.edition.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.drafting.ToldMarking;
import org.tessera.edition.EditionMarkings;
import org.tessera.identity.CurrentViewer;
import org.tessera.overrides.MarkingNames;
import org.tessera.overrides.SetMarking;

/** How an edition is marked, why, and what two coordinators set instead. */
@RestController
@RequestMapping("/api/editions/{id}/marking")
class EditionMarkingRest {

    private final EditionMarkings markings;

    EditionMarkingRest(EditionMarkings markings) {
        this.markings = markings;
    }

    /**
     * @param frozen as it was frozen
     * @param today of a copy that is made now
     * @param set by two coordinators
     * @param proposed waits for a second one
     */
    record Marked(
            ToldMarking frozen,
            ToldMarking today,
            @Nullable SetMarking set,
            @Nullable SetMarking proposed) {}

    record Wish(@Nullable String marking, @Nullable String reason) {}

    record Decision(boolean confirmed) {}

    @GetMapping
    Marked marking(@PathVariable UUID id) {
        EditionMarkings.Told told = markings.why(CurrentViewer.get(), id);
        SetMarking.Both both = markings.set(CurrentViewer.get(), id);
        return new Marked(told.frozen(), told.today(), both.inForce(), both.waiting());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SetMarking propose(@PathVariable UUID id, @RequestBody Wish wish) {
        String reason = wish.reason() == null ? "" : wish.reason();
        return markings.propose(CurrentViewer.get(), id, MarkingNames.of(wish.marking()), reason);
    }

    @PostMapping("/{proposal}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @PathVariable UUID proposal, @RequestBody Decision decision) {
        markings.decide(CurrentViewer.get(), id, proposal, decision.confirmed());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        markings.end(CurrentViewer.get(), id);
    }
}
