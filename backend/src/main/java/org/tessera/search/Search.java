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
    private final RegionFacet regionFacet;

    Search(PassageIndex index, Changes changes, Blinding blinding, Evidence evidence, Ledger ledger) {
        this.index = index;
        this.changes = changes;
        this.blinding = blinding;
        this.evidence = evidence;
        this.ledger = ledger;
        this.regionFacet = new RegionFacet(blinding);
    }

    /**
     * @throws Forbidden the role sees no contribution text
     * @throws org.tessera.problem.Invalid the query is too long or its page out of reach
     * @throws IndexAway the index does not answer; try again later
     */
    public SearchResult search(Viewer viewer, SearchQuery query) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new Forbidden(Texts.get("search.no-content"));
        }
        SearchRules.check(query);
        ledger.append(viewer, Act.SEARCHED, null, query.words(), null);
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
        Set<UUID> failed = new HashSet<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Found found = index.find(new Question(
                    blinded,
                    sight,
                    regionFacet.wanted(List.of(query.narrowed(), text.narrowed())),
                    List.of(query.narrowed(), text.narrowed()),
                    query.order(),
                    failed,
                    query.page(),
                    query.size()));
            List<UUID> ids = found.places().stream().map(Found.Place::passage).toList();
            Map<UUID, Passage> readable = ids.isEmpty() ? Map.of() : evidence.passages(viewer, ids);
            if (readable.keySet().containsAll(ids)) {
                return result(found, readable, new Snippets(wanted));
            }
            // the index is behind: ask again without them, so that they show in no count either
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

    private SearchResult result(Found found, Map<UUID, Passage> readable, Snippets snippets) {
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (Found.Place place : found.places()) {
            Passage passage = readable.get(place.passage());
            if (passage != null) {
                hits.add(snippets.of(passage));
            }
        }
        return new SearchResult(found.total(), hits, regionFacet.readable(found.facets()));
    }
}
