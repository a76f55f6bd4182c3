package org.tessera.leaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tessera.intake.Script;
import org.tessera.policy.Policy;

/** Lists, inboxes, outlines and what is nobody's. */
final class AskedOfMany {

    private final Answers answers;
    private final List<Target> targets;

    AskedOfMany(Answers answers, List<Target> targets) {
        this.answers = answers;
        this.targets = targets;
    }

    void theListOfContributionsHasAndCountsWhatTheViewerKnowsOf() throws Exception {
        for (Kind kind : Kind.values()) {
            String listed = answers.listed(kind, "/api/contributions").toString();
            for (Target target : targets) {
                assertThat(listed.contains(target.restriction().marker))
                        .as("%s about %s", kind, target.restriction())
                        .isEqualTo(target.knows(kind.viewer()));
            }
        }
    }

    void theInboxHasAndCountsWhatIsTheOwnersOwn() throws Exception {
        for (Kind kind : Kind.values()) {
            String listed = answers.listed(kind, "/api/requests").toString();
            for (Target target : targets) {
                assertThat(listed.contains(target.reason()))
                        .as("%s about %s", kind, target.restriction())
                        .isEqualTo(target.inside(kind.viewer()));
            }
        }
        Target withdrawn = Scene.about(targets, Restriction.WITHDRAWN);
        assertThat(Answers.shape(asking(withdrawn))).isEqualTo(Answers.shape(asking(Target.absent(withdrawn))));
    }

    private Script.Answer asking(Target target) throws Exception {
        String wish = "{\"passages\":[\"" + target.released() + "\"],\"to\":[\"AZ\"],\"why\":\"x\"}";
        return answers.script(Kind.COORDINATOR).post("/api/requests", wish);
    }

    void outlinesAndTheLedgerShowNoMarkerToAnybody() throws Exception {
        Kind.each(this::asks);
    }

    private void asks(Kind kind) throws Exception {
        for (String path : List.of(
                "/api/assessments",
                "/api/ledger?size=500",
                "/api/ledger/verification",
                "/api/intake/certificate",
                "/api/intake/openpgp-key",
                "/api/intake/receipts-certificate",
                "/actuator/health",
                "/actuator/metrics",
                "/v3/api-docs",
                "/error",
                "/api/nothing-here")) {
            Script.Answer answer = answers.script(kind).get(path);
            targets.forEach(target ->
                    assertThat(answer.text()).as("%s as %s", path, kind).doesNotContain(target.markers()));
        }
        boolean listed = answers.script(kind)
                .get("/api/assessments")
                .text()
                .contains(targets.getFirst().assessment().toString());
        assertThat(listed).as("%s", kind).isEqualTo(targets.getFirst().outlines(kind.viewer()));
        if (kind != Kind.AUDITOR) {
            for (String path : List.of("/api/ledger", "/api/ledger/1/words", "/api/ledger/verification")) {
                assertThat(answers.script(kind).get(path).status())
                        .as(path + " as " + kind)
                        .isEqualTo(403);
            }
        }
        if (!Policy.mayCoordinate(kind.viewer()).allowed()) {
            assertThat(answers.script(kind)
                            .post("/api/assessments", "{\"title\":\"x\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(answers.script(kind).post("/api/requests", "{}").status())
                    .isEqualTo(403);
        }
    }

    void whatMayNotBeReplacedIsOneAnswer() throws Exception {
        for (Target target : targets) {
            assertThat(Answers.shape(replacing(target))).isEqualTo(Answers.shape(replacing(Target.absent(target))));
        }
    }

    private Script.Answer replacing(Target target) throws Exception {
        String particulars = """
            {"title": "x", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H0"], "marking": "BPL", "replaces": "%s"}\
            """.formatted(target.contribution());
        return answers.script(Kind.OTHER_COUNTRY)
                .handIn(new LinkedHashMap<>(Map.of("particulars", particulars.getBytes(UTF_8))));
    }
}
