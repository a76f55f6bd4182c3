package org.tessera.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.text.Texts;

/** Search over what the viewer may see; every search is a ledger entry with the query sealed. */
@Component
public class Search {

    /** After so many answers that fail the second check the index is too far behind to be asked. */
    private static final int TRIES = 10;

    private final PassageIndex index;
    private final Changes changes;
    private final Blinding blinding;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Cursors cursors;
    private final RegionFacet regionFacet;

    Search(PassageIndex index, Changes changes, Blinding blinding, Evidence evidence, Ledger ledger, Cursors cursors) {
        this.index = index;
        this.changes = changes;
        this.blinding = blinding;
        this.evidence = evidence;
        this.ledger = ledger;
        this.cursors = cursors;
        this.regionFacet = new RegionFacet(blinding);
    }

    /**
     * @throws Forbidden the role sees no contribution text
     * @throws org.tessera.problem.Invalid the query is too long or its page out of reach
     * @throws IndexAway the index does not answer; try again later
     */
    public SearchResult search(Viewer viewer, SearchQuery query) {
        permit(viewer);
        SearchRules.check(query);
        ledger.append(viewer, Act.SEARCHED, null, query.words(), null);
        return page(viewer, new Cursors.Cursor(query, 0, List.of(), null));
    }

    /**
     * The hits behind those that came with a cursor, however far; the policy decides anew.
     *
     * @throws Forbidden the role sees no contribution text
     * @throws org.tessera.problem.Invalid it is no cursor, or another account's
     * @throws IndexAway the index does not answer; try again later
     */
    public SearchResult more(Viewer viewer, String cursor) {
        permit(viewer);
        Cursors.Cursor from = cursors.read(viewer, cursor);
        ledger.append(viewer, Act.SEARCHED, "search/more", from.query().words(), null);
        return page(viewer, from);
    }

    private static void permit(Viewer viewer) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new Forbidden(Texts.get("search.no-content"));
        }
    }

    private SearchResult page(Viewer viewer, Cursors.Cursor from) {
        SearchQuery query = from.query();
        QueryText text = QueryText.read(query.words());
        Optional<Clause> wanted = Wanted.in(text);
        Map<Country, Clause> blinded = new EnumMap<>(Country.class);
        // under every country's key, whatever the viewer sees: the same work for everybody
        wanted.ifPresent(clause -> {
            for (Country owner : Country.values()) {
                blinded.put(owner, blinding.clause(owner, clause));
            }
        });
        Sight sight = sight(viewer);
        List<Narrowed> narrowed = List.of(query.narrowed(), text.narrowed());
        Set<UUID> failed = new HashSet<>();
        String point = from.point();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Found asked = index.find(new Question(
                    blinded,
                    sight,
                    regionFacet.wanted(narrowed),
                    narrowed,
                    query.order(),
                    failed,
                    query.page(),
                    from.first() ? query.size() : query.size() + 1,
                    from.after(),
                    point));
            boolean more = from.first()
                    ? query.size() * (query.page() + 1L) < asked.total()
                    : asked.places().size() > query.size();
            Found found = asked.atMost(query.size());
            List<UUID> ids = found.places().stream().map(Found.Place::passage).toList();
            Map<UUID, Passage> readable = ids.isEmpty() ? Map.of() : evidence.passages(viewer, ids);
            if (readable.keySet().containsAll(ids)) {
                return result(viewer, from, found, more, readable, new Snippets(wanted));
            }
            // the index is behind: ask it anew and without them, so that they show in no count either
            point = null;
            found.places().stream()
                    .filter(place -> !readable.containsKey(place.passage()))
                    .forEach(place -> {
                        failed.add(place.passage());
                        changes.note(place.contribution());
                    });
        }
        throw new IndexAway(new IllegalStateException("the index is too far behind"));
    }

    private Sight sight(Viewer viewer) {
        Country country = viewer.country();
        return new Sight(
                viewer.is(Role.COORDINATOR),
                viewer.isContactPointOf(country) ? country : null,
                viewer.belongsTo(country) && viewer.authority() != null
                        ? Sight.unit(Objects.requireNonNull(country), viewer.authority())
                        : null,
                Policy.audiences(viewer),
                changes.gone(),
                changes.narrowed());
    }

    private SearchResult result(
            Viewer viewer,
            Cursors.Cursor from,
            Found found,
            boolean more,
            Map<UUID, Passage> readable,
            Snippets snippets) {
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (Found.Place place : found.places()) {
            Passage passage = readable.get(place.passage());
            if (passage != null) {
                hits.add(snippets.of(passage));
            }
        }
        // later pages are of an earlier state, which may count what is no longer the viewer's to see
        long total = from.first() ? found.total() : from.total();
        String next = more && !found.places().isEmpty()
                ? cursors.write(
                        viewer,
                        new Cursors.Cursor(
                                from.query(), total, found.places().getLast().sort(), found.point()))
                : null;
        return new SearchResult(total, hits, regionFacet.readable(found.facets()), next);
    }
}
