package org.tessera.alerts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.search.Search;
import org.tessera.search.SearchQuery;
import org.tessera.text.Texts;

/** The searches that an account keeps; nobody else's are there for it. */
@Component
public class SavedSearches {

    static final int LONGEST_NAME = 120;
    static final int MOST = 100;

    private final AlertTable table;
    private final SearchWords words;
    private final Ledger ledger;
    private final Clock clock = Clock.systemUTC();

    SavedSearches(AlertTable table, SearchWords words, Ledger ledger) {
        this.table = table;
        this.words = words;
        this.ledger = ledger;
    }

    /**
     * In the order in which they were kept.
     *
     * @throws Forbidden the role sees no contribution text
     */
    public List<SavedSearch> of(Viewer viewer) {
        permit(viewer);
        return table.of(viewer.account()).stream().map(words::open).toList();
    }

    /**
     * @param name empty: the query's words
     * @throws Forbidden the role sees no contribution text
     * @throws Invalid the name is too long, the query cannot be asked, or not for alerts, or there are too many
     */
    public SavedSearch save(Viewer viewer, String name, SearchQuery query, boolean alert) {
        permit(viewer);
        Search.check(query);
        check(query, alert);
        if (table.of(viewer.account()).size() >= MOST) {
            throw new Invalid("", Texts.get("alerts.too-many", MOST));
        }
        SavedSearch saved = new SavedSearch(
                UUID.randomUUID(),
                checked(name.isBlank() ? query.words() : name),
                query,
                alert,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        table.insert(words.seal(saved, viewer));
        ledger.append(viewer, Act.SEARCH_SAVED, "search/" + saved.id(), query.words(), null);
        return saved;
    }

    /**
     * @throws NotFound not the account's
     * @throws Invalid the name is empty or too long
     */
    public SavedSearch change(Viewer viewer, UUID id, String name, boolean alert) {
        permit(viewer);
        SavedSearch was = table.one(viewer.account(), id).map(words::open).orElseThrow(NotFound::new);
        check(was.query(), alert);
        SavedSearch is = new SavedSearch(id, checked(name), was.query(), alert, was.savedAt());
        if (!table.update(words.seal(is, viewer))) {
            throw new NotFound();
        }
        return is;
    }

    /**
     * With its alerts.
     *
     * @throws NotFound not the account's
     */
    public void forget(Viewer viewer, UUID id) {
        permit(viewer);
        if (!table.delete(viewer.account(), id)) {
            throw new NotFound();
        }
        ledger.append(viewer, Act.SEARCH_FORGOTTEN, "search/" + id);
    }

    static void permit(Viewer viewer) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new Forbidden(Texts.get("search.no-content"));
        }
    }

    /** What resembles a passage is most of what there is, more or less; nobody wants to be told of each. */
    private static void check(SearchQuery query, boolean alert) {
        if (alert && query.like() != null) {
            throw new Invalid("alert", Texts.get("alerts.no-likeness"));
        }
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Invalid("name", Texts.get("alerts.name", LONGEST_NAME));
        }
        return stripped;
    }
}
