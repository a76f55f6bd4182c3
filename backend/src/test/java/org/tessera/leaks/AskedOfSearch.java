package org.tessera.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.tessera.intake.Script;
import org.tessera.policy.Policy;
import tools.jackson.databind.JsonNode;

/** Hits, totals, facets, suggestions and lists to take along. */
final class AskedOfSearch {

    private final Answers answers;
    private final List<Target> targets;

    AskedOfSearch(Answers answers, List<Target> targets) {
        this.answers = answers;
        this.targets = targets;
    }

    void searchFindsCountsAndFacetsWhatTheViewerReads() throws Exception {
        Kind.each(this::asks);
    }

    private void asks(Kind kind) throws Exception {
        if (!Policy.maySearch(kind.viewer()).allowed()) {
            assertThat(Answers.shape(answers.script(kind)
                            .post(
                                    "/api/search",
                                    Answers.query(targets.getFirst().restriction().marker))))
                    .isEqualTo(Answers.shape(answers.script(kind).post("/api/search", Answers.query("unheard"))));
            return;
        }
        String nothing = answers.search(kind, "unheardofword").toString();
        for (Target target : targets) {
            JsonNode found = answers.search(kind, target.restriction().marker);
            long readable = target.passages().stream()
                    .filter(passage -> target.reads(kind.viewer(), passage))
                    .count();
            String as = kind + " about " + target.restriction();
            assertThat(found.path("total").asLong()).as(as).isEqualTo(readable);
            assertThat(found.path("hits").size()).as(as).isEqualTo((int) readable);
            Script.Answer list =
                    answers.script(kind).post("/api/search/export", Answers.query(target.restriction().marker));
            assertThat(list.text().contains(target.restriction().marker)).as(as).isEqualTo(readable > 0);
            if (readable == 0) {
                assertThat(found.toString()).as(as).isEqualTo(nothing);
            } else {
                assertThat(found.path("facets")
                                .path("country")
                                .path(0)
                                .path("count")
                                .asLong())
                        .as(as)
                        .isEqualTo(readable);
            }
        }
        for (Target target : targets) {
            if (kind.viewer().country() != null && target.inside(kind.viewer())) {
                continue; // the own words are offered to whose they are
            }
            String begun = target.restriction().marker.substring(0, 8);
            assertThat(answers.script(kind)
                            .post("/api/search/suggestions", Answers.query(begun))
                            .text())
                    .doesNotContain(target.markers());
        }
        JsonNode scene = answers.search(kind, Restriction.EVERYWHERE);
        assertThat(scene.path("total").asLong()).as("%s", kind).isEqualTo(readable(kind));
        facetsCount(kind, scene);
        facetsCount(kind, answers.search(kind, ""));
    }

    private static void facetsCount(Kind kind, JsonNode found) {
        for (String facet : List.of("area", "country", "year")) {
            long counted = found.path("facets")
                    .path(facet)
                    .valueStream()
                    .mapToLong(one -> one.path("count").asLong())
                    .sum();
            assertThat(counted)
                    .as("%s %s", kind, facet)
                    .isEqualTo(found.path("total").asLong());
        }
    }

    /** Whether the index has heard of the whole scene, for each kind of viewer. */
    boolean hasArrived() throws Exception {
        for (Kind kind : Kind.values()) {
            if (Policy.maySearch(kind.viewer()).allowed()
                    && answers.search(kind, Restriction.EVERYWHERE)
                                    .path("total")
                                    .asLong()
                            != readable(kind)) {
                return false;
            }
        }
        return true;
    }

    private long readable(Kind kind) {
        return targets.stream()
                .flatMap(target -> target.passages().stream().filter(passage -> target.reads(kind.viewer(), passage)))
                .count();
    }
}
