package org.tessera.overrides;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tessera.identity.CurrentViewer;

/** What is alike wherever two coordinators set a text's marking; the path of the text has its {@code {id}}. */
public abstract class MarkedByTwoRest {

    private final MarkedByTwo texts;

    protected MarkedByTwoRest(MarkedByTwo texts) {
        this.texts = texts;
    }

    public record Wish(@Nullable String marking, @Nullable String reason) {}

    public record Decision(boolean confirmed) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public SetMarking propose(@PathVariable UUID id, @RequestBody Wish wish) {
        String reason = wish.reason() == null ? "" : wish.reason();
        return texts.propose(CurrentViewer.get(), id, MarkingNames.of(wish.marking()), reason);
    }

    @PostMapping("/{proposal}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void decide(@PathVariable UUID id, @PathVariable UUID proposal, @RequestBody Decision decision) {
        texts.decide(CurrentViewer.get(), id, proposal, decision.confirmed());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void end(@PathVariable UUID id) {
        texts.end(CurrentViewer.get(), id);
    }
}
