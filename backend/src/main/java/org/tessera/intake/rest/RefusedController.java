package org.tessera.intake.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.contribution.Refusal;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.intake.Destruction;
import org.tessera.marking.FoundMarking;

/** Refused contributions and their destruction, for administrators. */
@RestController
class RefusedController {

    private final Destruction destruction;

    RefusedController(Destruction destruction) {
        this.destruction = destruction;
    }

    /** @param number by which people call it, and which is typed to destroy it */
    record RefusedView(
            UUID id,
            String number,
            Country owner,
            Instant receivedAt,
            long size,
            FoundMarking.@Nullable Level found,
            @Nullable Instant destroyedAt) {}

    record Confirmed(String number) {}

    @GetMapping("/api/refused")
    List<RefusedView> list() {
        return destruction.list(CurrentViewer.get()).stream()
                .map(RefusedController::view)
                .toList();
    }

    @PostMapping("/api/refused/{id}/destruction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroy(@PathVariable UUID id, @RequestBody Confirmed confirmed) {
        destruction.destroy(CurrentViewer.get(), id, confirmed.number());
    }

    private static RefusedView view(Refusal one) {
        return new RefusedView(
                one.id(), one.number(), one.owner(), one.receivedAt(), one.size(), one.found(), one.destroyedAt());
    }
}
