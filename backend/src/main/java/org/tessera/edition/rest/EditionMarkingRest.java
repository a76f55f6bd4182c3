package org.tessera.edition.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.drafting.ToldMarking;
import org.tessera.edition.EditionMarkings;
import org.tessera.identity.CurrentViewer;
import org.tessera.overrides.MarkedByTwoRest;
import org.tessera.overrides.SetMarking;

/** How an edition is marked, why, and what two coordinators set instead. */
@RestController
@RequestMapping("/api/editions/{id}/marking")
class EditionMarkingRest extends MarkedByTwoRest {

    private final EditionMarkings markings;

    EditionMarkingRest(EditionMarkings markings) {
        super(markings);
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

    @GetMapping
    Marked marking(@PathVariable UUID id) {
        EditionMarkings.Told told = markings.why(CurrentViewer.get(), id);
        SetMarking.Both both = markings.set(CurrentViewer.get(), id);
        return new Marked(told.frozen(), told.today(), both.inForce(), both.waiting());
    }
}
