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
        for (Kind kind : Kind.values()) {
            if (!Policy.maySearch(kind.viewer()).allowed()) {
                assertThat(Answers.shape(answers.script(kind)
                                .post(
                                        "/api/search",
                                        Answers.query(targets.getFirst().restriction().marker))))
                        .isEqualTo(Answers.shape(answers.script(kind).post("/api/search", Answers.query("unheard"))));
                continue;
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
                assertThat(list.text().contains(target.restriction().marker))
                        .as(as)
                        .isEqualTo(readable > 0);
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
            JsonNode everything = answers.search(kind, "");
            assertThat(everything.path("total").asLong()).as("%s", kind).isEqualTo(all(kind));
            for (String facet : List.of("area", "country", "year")) {
                long counted = everything
                        .path("facets")
                        .path(facet)
                        .valueStream()
                        .mapToLong(one -> one.path("count").asLong())
                        .sum();
                assertThat(counted).as("%s %s", kind, facet).isEqualTo(all(kind));
            }
        }
    }

    /** How much of everything the viewer finds, with what other tests left. */
    long all(Kind kind) {
        return answers.left("search", kind) + readable(kind);
    }

    private long readable(Kind kind) {
        return targets.stream()
                .flatMap(target -> target.passages().stream().filter(passage -> target.reads(kind.viewer(), passage)))
                .count();
    }
}
