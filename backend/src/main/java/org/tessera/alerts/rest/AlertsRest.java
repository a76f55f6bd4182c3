package org.tessera.alerts.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.alerts.Alert;
import org.tessera.alerts.Alerts;
import org.tessera.alerts.SavedSearch;
import org.tessera.alerts.SavedSearches;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.Invalid;
import org.tessera.search.SearchWish;
import org.tessera.text.Texts;

/** {@code /api/searches}, the account's own, and {@code /api/alerts}, what new evidence they found. */
@RestController
class AlertsRest {

    private final SavedSearches searches;
    private final Alerts alerts;

    AlertsRest(SavedSearches searches, Alerts alerts) {
        this.searches = searches;
        this.alerts = alerts;
    }

    /** @param name none: the query's words */
    record Keeping(
            @Nullable String name,
            @Nullable Boolean alert,
            @Nullable SearchWish search) {}

    /** @param items newest first */
    record Told(int unseen, List<Item> items) {}

    record Item(
            UUID search,
            UUID passage,
            UUID contribution,
            Country owner,
            String snippet,
            Instant foundAt,
            boolean seen) {

        static Item of(Alert alert) {
            return new Item(
                    alert.search().id(),
                    alert.hit().passage().id(),
                    alert.hit().passage().contribution(),
                    alert.hit().passage().owner(),
                    alert.hit().snippet(),
                    alert.foundAt(),
                    alert.seen());
        }
    }

    @GetMapping("/api/searches")
    List<SavedSearch> list() {
        return searches.of(CurrentViewer.get());
    }

    @PostMapping("/api/searches")
    @ResponseStatus(HttpStatus.CREATED)
    SavedSearch save(@RequestBody Keeping keeping) {
        SearchWish wish = keeping.search();
        if (wish == null) {
            throw new Invalid("search", Texts.get("alerts.search-missing"));
        }
        return searches.save(CurrentViewer.get(), said(keeping.name()), wish.query(), alert(keeping));
    }

    @PutMapping("/api/searches/{id}")
    SavedSearch change(@PathVariable UUID id, @RequestBody Keeping keeping) {
        return searches.change(CurrentViewer.get(), id, said(keeping.name()), alert(keeping));
    }

    @DeleteMapping("/api/searches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id) {
        searches.forget(CurrentViewer.get(), id);
    }

    @GetMapping("/api/alerts")
    Told alerts() {
        List<Item> items = alerts.of(CurrentViewer.get()).stream().map(Item::of).toList();
        return new Told(
                (int) items.stream()
                        .filter(item -> !item.seen())
                        .map(Item::passage)
                        .distinct()
                        .count(),
                items);
    }

    @PostMapping("/api/alerts/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saw() {
        alerts.saw(CurrentViewer.get());
    }

    private static String said(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static boolean alert(Keeping keeping) {
        return Boolean.TRUE.equals(keeping.alert());
    }
}
