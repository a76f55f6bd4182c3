package org.tessera.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.likeness.Copy;
import org.tessera.likeness.Likeness;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/** Search over what the viewer may see; every search is a ledger entry with the query sealed. */
@Component
public class Search {

    /** After so many answers that fail the second check the index is too far behind to be asked. */
    private static final int TRIES = 10;

    private static final int MOST_OF_ONE = 1_000;

    private final PassageIndex index;
    private final Changes changes;
    private final Blinding blinding;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Cursors cursors;
    private final Likeness likeness;
    private final RegionFacet regionFacet;

    Search(
            PassageIndex index,
            Changes changes,
            Blinding blinding,
            Evidence evidence,
            Ledger ledger,
            Cursors cursors,
            Likeness likeness) {
        this.index = index;
        this.changes = changes;
        this.blinding = blinding;
        this.evidence = evidence;
        this.ledger = ledger;
        this.cursors = cursors;
        this.likeness = likeness;
        this.regionFacet = new RegionFacet(blinding);
    }

    /**
     * @throws Forbidden the role sees no contribution text
     * @throws org.tessera.problem.Invalid the query is too long or its page out of reach
     * @throws NotFound the passage that the hits should resemble is out of sight
     * @throws IndexAway the index does not answer; try again later
     */
    public SearchResult search(Viewer viewer, SearchQuery query) {
        permit(viewer);
        SearchRules.check(query);
        return page(
                viewer,
                new Cursors.Cursor(query, 0, List.of(), null),
                new Ledger.Said(Act.SEARCHED, null, query.words()));
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
        return page(
                viewer,
                from,
                new Ledger.Said(Act.SEARCHED, "search/more", from.query().words()));
    }

    /** @throws org.tessera.problem.Invalid this cannot be asked */
    public static void check(SearchQuery query) {
        SearchRules.check(query);
        QueryText.read(query.words());
    }

    /**
     * The passages of one contribution that the query finds and the viewer may read now, a thousand at most: to tell
     * somebody of them later; none for what resembles a passage. Opens none of them and leaves no entry in the ledger.
     *
     * @throws org.tessera.problem.Invalid this cannot be asked
     * @throws IndexAway the index does not answer; try again later
     */
    public Set<UUID> matching(Viewer viewer, SearchQuery query, UUID contribution) {
        if (!Policy.maySearch(viewer).allowed() || query.like() != null) {
            return Set.of();
        }
        QueryText text = QueryText.read(query.words());
        List<Narrowed> narrowed = List.of(query.narrowed(), text.narrowed());
        Found found = index.find(new Question(
                Wanted.in(text).map(blinding::clause).orElse(null),
                sight(viewer),
                regionFacet.wanted(narrowed),
                narrowed,
                query.order(),
                Set.of(),
                contribution,
                0,
                MOST_OF_ONE,
                List.of(),
                null));
        Map<UUID, Sharing> sharing = evidence.sharing(
                found.places().stream().map(Found.Place::passage).toList());
        return sharing.entrySet().stream()
                .filter(entry -> Policy.mayRead(viewer, entry.getValue()).allowed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The passage as a hit of the query; asks no policy. */
    public static SearchResult.Hit shown(SearchQuery query, Passage passage) {
        return new Snippets(Wanted.in(query.words())).of(passage);
    }

    private static void permit(Viewer viewer) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new Forbidden(Texts.get("search.no-content"));
        }
    }

    private Optional<Clause> wanted(Viewer viewer, SearchQuery query, QueryText text) {
        Optional<Clause> said = Wanted.in(text);
        UUID like = query.like();
        if (like == null) {
            return said;
        }
        Passage passage = Optional.ofNullable(
                        evidence.passages(viewer, List.of(like)).get(like))
                .orElseThrow(NotFound::new);
        Clause alike = Wanted.like(passage);
        return Optional.of(said.<Clause>map(words -> new Clause.AllOf(List.of(words, alike)))
                .orElse(alike));
    }

    /**
     * The entry of the search is written with that of the passages seen, before anything is shown: one wait for the disk. A
     * search that comes to nothing is entered by itself.
     */
    private SearchResult page(Viewer viewer, Cursors.Cursor from, Ledger.Said searched) {
        List<Ledger.Said> toEnter = new ArrayList<>(List.of(searched));
        try {
            return page(viewer, from, toEnter);
        } finally {
            if (!toEnter.isEmpty()) {
                ledger.append(viewer, toEnter);
            }
        }
    }

    /** @param toEnter emptied as soon as its entries stand in the ledger */
    private SearchResult page(Viewer viewer, Cursors.Cursor from, List<Ledger.Said> toEnter) {
        SearchQuery query = from.query();
        QueryText text = QueryText.read(query.words());
        Optional<Clause> wanted = wanted(viewer, query, text);
        Clause blinded = wanted.map(blinding::clause).orElse(null);
        Sight sight = sight(viewer);
        List<Narrowed> narrowed = List.of(query.narrowed(), text.narrowed());
        Snippets snippets = new Snippets(wanted);
        Set<UUID> failed = new HashSet<>();
        if (query.like() != null) {
            failed.add(query.like());
        }
        String point = from.point();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Found asked = index.find(new Question(
                    blinded,
                    sight,
                    regionFacet.wanted(narrowed),
                    narrowed,
                    query.order(),
                    failed,
                    null,
                    query.page(),
                    from.first() ? query.size() : query.size() + 1,
                    from.after(),
                    point));
            boolean more = from.first()
                    ? query.size() * (query.page() + 1L) < asked.total()
                    : asked.places().size() > query.size();
            Found found = asked.atMost(query.size());
            List<UUID> ids = found.places().stream().map(Found.Place::passage).toList();
            Map<UUID, SearchResult.Hit> readable = ids.isEmpty() ? Map.of() : read(viewer, ids, toEnter, snippets);
            if (readable.keySet().containsAll(ids)) {
                return result(viewer, from, found, more, readable);
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

    private Map<UUID, SearchResult.Hit> read(
            Viewer viewer, List<UUID> ids, List<Ledger.Said> toEnter, Snippets snippets) {
        List<Ledger.Said> now = List.copyOf(toEnter);
        toEnter.clear();
        return evidence.passages(viewer, ids, now, snippets::of);
    }

    private Sight sight(Viewer viewer) {
        Country country = viewer.country();
        Changes.Unsaid unsaid = changes.unsaid();
        return new Sight(
                viewer.is(Role.COORDINATOR),
                viewer.isContactPointOf(country) ? country : null,
                viewer.belongsTo(country) && viewer.authority() != null
                        ? Sight.unit(Objects.requireNonNull(country), viewer.authority())
                        : null,
                Policy.audiences(viewer),
                unsaid.gone(),
                unsaid.narrowed());
    }

    private SearchResult result(
            Viewer viewer, Cursors.Cursor from, Found found, boolean more, Map<UUID, SearchResult.Hit> readable) {
        Map<UUID, List<Copy>> copies = likeness.copies(viewer, readable.keySet());
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (Found.Place place : found.places()) {
            SearchResult.Hit hit = readable.get(place.passage());
            if (hit != null) {
                hits.add(new SearchResult.Hit(
                        hit.passage(),
                        hit.snippet(),
                        hit.highlights(),
                        copies.getOrDefault(place.passage(), List.of())));
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
