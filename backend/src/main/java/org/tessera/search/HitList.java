package org.tessera.search;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Marking;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.text.Texts;

/**
 * A search's hits as a table to take along: what the viewer may see of each, its words only where no handling code keeps them
 * from being passed on. Marked with the highest marking in it, and entered in the ledger.
 */
@Component
public class HitList {

    /** More is no list that anybody reads. */
    public static final int MOST = 1_000;

    private static final int AT_ONCE = 100;
    private static final List<String> COLUMNS = List.of(
            "passage",
            "country",
            "contribution",
            "document",
            "place",
            "areas",
            "period",
            "language",
            "evaluation",
            "beside",
            "handling",
            "marking",
            "copies",
            "words");

    private final Search search;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Clock clock = Clock.systemUTC();

    HitList(Search search, Evidence evidence, Ledger ledger) {
        this.search = search;
        this.evidence = evidence;
        this.ledger = ledger;
    }

    /**
     * The first thousand hits.
     *
     * @throws org.tessera.problem.Forbidden the role sees no contribution text
     * @throws IndexAway the index does not answer; try again later
     */
    public byte[] export(Viewer viewer, SearchQuery query, SheetFormat format) {
        SearchResult page = search.search(
                viewer, new SearchQuery(query.words(), query.narrowed(), query.order(), 0, AT_ONCE, query.like()));
        long total = page.total();
        List<SearchResult.Hit> hits = new ArrayList<>(page.hits());
        String next = page.next();
        while (next != null && hits.size() < MOST) {
            page = search.more(viewer, next);
            hits.addAll(page.hits());
            next = page.next();
        }
        Map<UUID, Sharing> sharing =
                evidence.sharing(hits.stream().map(hit -> hit.passage().id()).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                COLUMNS.stream().map(name -> Texts.get("search.export." + name)).toList());
        hits.forEach(hit -> rows.add(row(viewer, hit, sharing.get(hit.passage().id()))));
        Marking highest = hits.stream()
                .map(hit -> hit.passage().marking())
                .max(Comparator.naturalOrder())
                .orElse(Marking.PUBLIC);
        String marked = Texts.get("search.export.marked", Texts.get("search.export.marking." + highest));
        String about = Texts.get(
                "search.export.about",
                viewer.account(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .format(clock.instant().atOffset(ZoneOffset.UTC)),
                hits.size(),
                total);
        ledger.append(viewer, Act.HITS_EXPORTED, "search/export", hits.size() + " " + query.words(), null);
        return format.write(marked, about, rows);
    }

    private static List<String> row(Viewer viewer, SearchResult.Hit hit, @Nullable Sharing sharing) {
        Passage passage = hit.passage();
        boolean words = sharing != null && Policy.mayTakeAlong(viewer, sharing).allowed();
        return Stream.of(
                        passage.id(),
                        passage.owner(),
                        passage.contributionTitle(),
                        passage.documentName(),
                        place(passage),
                        String.join(" ", passage.areas()),
                        passage.period().from() + "/" + passage.period().to(),
                        passage.language(),
                        passage.evaluation(),
                        passage.coordinatorEvaluation(),
                        passage.handling().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                        passage.marking(),
                        hit.copies().stream()
                                .map(copy -> copy.owner().name())
                                .distinct()
                                .collect(Collectors.joining(" ")),
                        words ? passage.text() : Texts.get("search.export.kept"))
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    private static String place(Passage passage) {
        var locator = passage.locator();
        return Stream.of(locator.page(), locator.sheet(), locator.cells(), locator.part(), locator.paragraph())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
