package org.tessera.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.policy.Policy;
import org.tessera.wall.Behalf;

/** The first wall removed: the tables themselves are asked, and nothing but the database stands in the way. */
final class BehindTheWall {

    /** Of what is said beside a section; each is planted once in every section. */
    private static final List<String> BESIDE_A_SECTION = List.of(
            "select count(*) from section_comment where section = :section",
            "select count(*) from comment_reply r join section_comment c on c.id = r.comment where c.section = :section",
            "select count(*) from comment_reply where comment = :comment",
            "select count(*) from section_suggestion where section = :section");

    private final JdbcClient jdbc;
    private final List<Target> targets;

    BehindTheWall(JdbcClient jdbc, List<Target> targets) {
        this.jdbc = jdbc;
        this.targets = targets;
    }

    void rowsComeBackToWhomThePolicyLetsRead() {
        for (Kind kind : Kind.values()) {
            for (Target target : targets) {
                String as = kind + " about " + target.restriction();
                long readable = target.passages().stream()
                        .filter(passage -> target.reads(kind.viewer(), passage))
                        .count();
                assertThat(count(kind, "select count(*) from passage where contribution = :contribution", target))
                        .as(as)
                        .isEqualTo(readable);
                for (String beside : BESIDE_A_SECTION) {
                    assertThat(count(kind, beside, target))
                            .as(as + ": " + beside)
                            .isEqualTo(target.opens(kind.viewer()) ? 1 : 0);
                }
                assertThat(count(kind, "select count(*) from edition_sentence where edition = :edition", target) > 0)
                        .as(as)
                        .isEqualTo(Policy.mayCoordinate(kind.viewer()).allowed());
            }
        }
    }

    private long count(Kind kind, String statement, Target target) {
        Map<String, UUID> ids = Map.of(
                "section", target.section(),
                "comment", target.comment(),
                "contribution", target.contribution(),
                "edition", target.edition());
        return Behalf.of(
                kind.viewer(),
                () -> jdbc.sql(statement).params(ids).query(Long.class).single());
    }
}
