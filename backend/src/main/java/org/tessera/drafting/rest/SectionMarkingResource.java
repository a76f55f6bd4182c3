package org.tessera.drafting.rest;

import java.util.List;
import java.util.Set;
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
import org.tessera.drafting.SectionMarkings;
import org.tessera.drafting.ToldMarking;
import org.tessera.identity.CurrentViewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.overrides.MarkingNames;
import org.tessera.overrides.SetMarking;

/** How a section is marked, why, and what two coordinators set instead. */
@RestController
@RequestMapping("/api/sections/{section}/marking")
class SectionMarkingResource {

    private final SectionMarkings markings;

    SectionMarkingResource(SectionMarkings markings) {
        this.markings = markings;
    }

    /**
     * @param set by two coordinators, told to coordinators
     * @param proposed waits for a second one
     */
    record Marked(
            Marking marking,
            Set<HandlingCode> handling,
            List<ToldMarking.Reason> reasons,
            @Nullable SetMarking set,
            @Nullable SetMarking proposed) {}

    record Wish(@Nullable String marking, @Nullable String reason) {}

    record Decision(boolean confirmed) {}

    @GetMapping
    Marked marking(@PathVariable UUID section) {
        ToldMarking told = markings.why(CurrentViewer.get(), section);
        SetMarking.Both both = markings.set(CurrentViewer.get(), section);
        return new Marked(told.marking(), told.handling(), told.reasons(), both.inForce(), both.waiting());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SetMarking propose(@PathVariable UUID section, @RequestBody Wish wish) {
        String reason = wish.reason() == null ? "" : wish.reason();
        return markings.propose(CurrentViewer.get(), section, MarkingNames.of(wish.marking()), reason);
    }

    @PostMapping("/{proposal}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID section, @PathVariable UUID proposal, @RequestBody Decision decision) {
        markings.decide(CurrentViewer.get(), section, proposal, decision.confirmed());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID section) {
        markings.end(CurrentViewer.get(), section);
    }
}
