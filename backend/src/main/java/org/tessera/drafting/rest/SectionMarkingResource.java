package org.tessera.drafting.rest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.drafting.SectionMarkings;
import org.tessera.drafting.ToldMarking;
import org.tessera.identity.CurrentViewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.overrides.MarkedByTwoRest;
import org.tessera.overrides.SetMarking;

/** How a section is marked, why, and what two coordinators set instead. */
@RestController
@RequestMapping("/api/sections/{id}/marking")
class SectionMarkingResource extends MarkedByTwoRest {

    private final SectionMarkings markings;

    SectionMarkingResource(SectionMarkings markings) {
        super(markings);
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

    @GetMapping
    Marked marking(@PathVariable UUID id) {
        ToldMarking told = markings.why(CurrentViewer.get(), id);
        SetMarking.Both both = markings.set(CurrentViewer.get(), id);
        return new Marked(told.marking(), told.handling(), told.reasons(), both.inForce(), both.waiting());
    }
}
