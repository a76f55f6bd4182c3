package org.tessera.drafting.rest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.QuotedWords;
import org.tessera.drafting.SectionView;
import org.tessera.drafting.StepBatch;
import org.tessera.drafting.StepsOutcome;
import org.tessera.identity.CurrentViewer;
import org.tessera.policy.Audience;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.release.AudienceNames;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/** {@code /api/sections} as api.md and docs/drafting-protocol.md fix it. */
@RestController
@RequestMapping("/api/sections/{section}")
class SectionResource {

    private final Drafts drafts;

    SectionResource(Drafts drafts) {
        this.drafts = drafts;
    }

    record Steps(
            int version,
            @Nullable List<JsonNode> steps,
            @Nullable UUID client,
            @Nullable Integer seq) {}

    record Version(int version) {}

    record Chosen(@Nullable List<String> to) {}

    record Quotes(@Nullable List<Drafts.Quotation> quotes) {}

    record Words(List<QuotedWords> quotes) {}

    record ShutOut(Set<Audience> shutOut) {}

    @GetMapping
    SectionView section(@PathVariable UUID section) {
        return drafts.section(CurrentViewer.get(), section).orElseThrow(NotFound::new);
    }

    @PostMapping("/steps")
    Version steps(@PathVariable UUID section, @RequestBody Steps handedIn) {
        List<JsonNode> steps = handedIn.steps() == null ? List.of() : handedIn.steps();
        UUID client = handedIn.client() == null ? UUID.randomUUID() : handedIn.client();
        int seq = handedIn.seq() == null ? 0 : Math.max(0, handedIn.seq());
        var batch = new StepBatch(handedIn.version(), steps, client, seq);
        return switch (drafts.step(CurrentViewer.get(), section, batch)) {
            case StepsOutcome.Accepted accepted -> new Version(accepted.version());
            case StepsOutcome.Stale _ -> throw new Conflict(Texts.get("drafting.stale"));
            case StepsOutcome.Refused refused -> throw new Invalid("steps", refused.reason());
        };
    }

    @PutMapping("/audience")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void audience(@PathVariable UUID section, @RequestBody Chosen chosen) {
        drafts.setAudience(CurrentViewer.get(), section, AudienceNames.of(chosen.to()));
    }

    @GetMapping("/shut-out")
    ShutOut shutOut(@PathVariable UUID section, @RequestParam UUID passage) {
        return new ShutOut(drafts.shutOutBy(CurrentViewer.get(), section, passage));
    }

    @PostMapping("/evidence")
    Words evidence(@PathVariable UUID section, @RequestBody Quotes asked) {
        List<Drafts.Quotation> quotes = asked.quotes() == null ? List.of() : asked.quotes();
        return new Words(drafts.quoted(CurrentViewer.get(), section, quotes));
    }
}
