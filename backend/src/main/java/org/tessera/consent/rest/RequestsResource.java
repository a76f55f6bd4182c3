package org.tessera.consent.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.consent.Answer;
import org.tessera.consent.Consent;
import org.tessera.consent.Request;
import org.tessera.consent.Wish;
import org.tessera.identity.CurrentViewer;
import org.tessera.paging.Page;
import org.tessera.policy.Audience;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.release.AudienceNames;
import org.tessera.text.Texts;

/** {@code /api/requests}: what coordinators ask of owners. */
@RestController
@RequestMapping("/api/requests")
class RequestsResource {

    private final Consent consent;

    RequestsResource(Consent consent) {
        this.consent = consent;
    }

    /** @param to audiences; none: a clarification is asked for */
    record Asked(
            @Nullable Set<UUID> passages,
            @Nullable List<String> to,
            @Nullable Instant until,
            @Nullable UUID section,
            @Nullable String why) {}

    /** @param outcome one of {@link Request.Outcome} */
    record Decision(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable List<String> to,
            @Nullable Instant until,
            @Nullable String conditions,
            @Nullable String wording) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<Request> ask(@RequestBody Asked asked) {
        Set<UUID> passages = asked.passages() == null ? Set.of() : asked.passages();
        String why = asked.why() == null ? "" : asked.why();
        return consent.ask(
                CurrentViewer.get(),
                new Wish(passages, AudienceNames.of(asked.to()), asked.until(), asked.section(), why));
    }

    /** @param open true: the inbox; false: what is decided, newest first */
    @GetMapping
    Page<Request> list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        List<Request> all = consent.list(CurrentViewer.get(), open);
        long from = Math.multiplyExact((long) page, size);
        return new Page<>(
                page, size, all.size(), all.stream().skip(from).limit(size).toList());
    }

    @GetMapping("/{id}")
    Request one(@PathVariable UUID id) {
        return consent.visible(CurrentViewer.get(), id).orElseThrow(NotFound::new);
    }

    @PostMapping("/{id}/decision")
    Request decide(@PathVariable UUID id, @RequestBody Decision said) {
        Request.Outcome outcome;
        try {
            outcome = Request.Outcome.valueOf(String.valueOf(said.outcome()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("outcome", Texts.get("consent.outcome"));
        }
        Set<Audience> to = said.to() == null ? null : AudienceNames.of(said.to());
        return consent.decide(
                CurrentViewer.get(),
                id,
                new Answer(outcome, said.reason(), to, said.until(), said.conditions(), said.wording()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id) {
        consent.takeBack(CurrentViewer.get(), id);
    }
}
