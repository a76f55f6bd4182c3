package org.tessera.review.rest;

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
import org.tessera.identity.CurrentViewer;
import org.tessera.review.Suggestion;
import org.tessera.review.Suggestions;

/** Suggested changes of sections. */
@RestController
class SuggestionsRest {

    /** @param becomes what should stand at the stretch; U+FFFC for each source in it */
    record NewSuggestion(
            int version,
            int from,
            int to,
            @Nullable String becomes,
            @Nullable String why) {}

    /** @param becomes words to take over instead of the suggested ones */
    record Decided(
            Suggestion.Outcome outcome,
            @Nullable String reason,
            @Nullable String becomes) {}

    private final Suggestions suggestions;

    SuggestionsRest(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/api/sections/{section}/suggestions")
    List<Suggestion> of(@PathVariable UUID section) {
        return suggestions.of(CurrentViewer.get(), section);
    }

    @PostMapping("/api/sections/{section}/suggestions")
    @ResponseStatus(HttpStatus.CREATED)
    Suggestion suggest(@PathVariable UUID section, @RequestBody NewSuggestion one) {
        return suggestions.suggest(
                CurrentViewer.get(),
                section,
                new Suggestions.Wish(one.version(), one.from(), one.to(), words(one.becomes()), words(one.why())));
    }

    @PostMapping("/api/suggestions/{suggestion}/decision")
    Suggestion decide(@PathVariable UUID suggestion, @RequestBody Decided decided) {
        return suggestions.decide(
                CurrentViewer.get(), suggestion, decided.outcome(), words(decided.reason()), decided.becomes());
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }
}
