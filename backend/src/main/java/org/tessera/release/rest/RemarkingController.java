package org.tessera.release.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.overrides.MarkingNames;
import org.tessera.overrides.SetMarking;
import org.tessera.problem.NotFound;
import org.tessera.release.Remarking;

/** How a contribution is marked, and its owner's word on that. */
@RestController
@RequestMapping("/api/contributions/{id}/marking")
class RemarkingController {

    private final Remarking remarking;
    private final Contributions contributions;

    RemarkingController(Remarking remarking, Contributions contributions) {
        this.remarking = remarking;
        this.contributions = contributions;
    }

    /** @param proposed a weaker marking that waits for the owner's lead; told to the owner's people */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Marked(
            Marking marking,
            Set<HandlingCode> handling,
            @Nullable SetMarking proposed) {}

    record Wish(
            @Nullable String marking,
            @Nullable List<String> handling,
            @Nullable String handlingNote,
            @Nullable String reason) {}

    record Decision(boolean confirmed) {}

    @GetMapping
    Marked marking(@PathVariable UUID id) {
        Viewer viewer = CurrentViewer.get();
        Contribution one = contributions.visible(viewer, id).orElseThrow(NotFound::new);
        return new Marked(one.particulars().marking(), one.particulars().handling(), remarking.waiting(viewer, one));
    }

    /** More strictly counts at once; weaker waits for the lead. */
    @PostMapping
    Marked mark(@PathVariable UUID id, @RequestBody Wish wish) {
        Viewer viewer = CurrentViewer.get();
        if (contributions.known(viewer, id).isEmpty()) {
            throw new NotFound();
        }
        remarking.mark(
                viewer,
                id,
                new Remarking.Wish(
                        MarkingNames.of(wish.marking()),
                        MarkingNames.codes(wish.handling()),
                        wish.handlingNote(),
                        wish.reason() == null ? "" : wish.reason()));
        return marking(id);
    }

    @PostMapping("/{proposal}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @PathVariable UUID proposal, @RequestBody Decision decision) {
        remarking.decide(CurrentViewer.get(), id, proposal, decision.confirmed());
    }
}
