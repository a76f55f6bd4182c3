package org.tessera.correction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.comparison.Comparison;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.intake.Sealing;
import org.tessera.problem.NotFound;
import org.tessera.testing.TesseraTest;
import org.tessera.uses.SectionSources;
import tools.jackson.databind.JsonNode;

/** What its owner evaluates anew or corrects is told beside the section that cites it, and offered citation by citation. */
@TesseraTest
class CorrectionsTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer REVIEWER = new Viewer("reviewer-1", Set.of(Role.REVIEWER), null);

    private final Corrections corrections;
    private final SectionSources sources;
    private final Drafts drafts;
    private final Intake intake;
    private final People people;

    CorrectionsTest(
            Corrections corrections, SectionSources sources, Drafts drafts, Intake intake, @LocalServerPort int port) {
        this.corrections = corrections;
        this.sources = sources;
        this.drafts = drafts;
        this.intake = intake;
        this.people = new People(intake, port);
    }

    @Test
    void theOwnersNewEvaluationAndCorrectionReachTheCitation() throws Exception {
        Script owner = people.as("analyst-ge");
        String first = handIn("Couriers hid thirty parcels of qqcorrected in a lorry near the port.", "");
        UUID passage = passage(owner, first);
        UUID section = cited(passage);
        assertThat(source(section).state()).isEqualTo(SectionSources.State.STANDS);

        assertThat(owner.put("/api/passages/" + passage + "/evaluation", "{\"evaluation\":\"C3\"}")
                        .status())
                .isEqualTo(204);

        SectionSources.Source evaluated = source(section);
        assertThat(evaluated.state()).isEqualTo(SectionSources.State.RE_EVALUATED);
        assertThat(evaluated.cited()).isNotNull().satisfies(then -> {
            assertThat(then.evaluation()).hasToString("B2");
            assertThat(then.until()).isNotNull();
        });

        String later = handIn(
                "Couriers hid forty parcels of qqcorrected in a lorry near the port.",
                ", \"replaces\": \"" + first + "\"");
        until(
                () -> ok(owner.get("/api/contributions/" + first)),
                one -> one.path("state").asString().equals("REPLACED"));

        Correction offered = corrections.of(COORDINATOR, view(section)).getFirst();
        assertThat(offered.kind()).isEqualTo(Correction.Kind.CHANGED);
        assertThat(offered.redline())
                .filteredOn(piece -> piece.change() != Comparison.Change.SAME)
                .extracting(Comparison.Piece::text)
                .containsExactly("thirty", "forty");
        assertThat(corrections.of(REVIEWER, view(section)))
                .as("only who answers for the text")
                .isEmpty();
        assertThatThrownBy(() -> corrections.takeOver(REVIEWER, section, passage))
                .isInstanceOf(NotFound.class);

        corrections.takeOver(COORDINATOR, section, passage);

        assertThat(view(section).citations()).containsExactly(passage(owner, later));
        assertThat(corrections.of(COORDINATOR, view(section))).isEmpty();
        assertThatThrownBy(() -> corrections.takeOver(COORDINATOR, section, passage))
                .as("there is nothing left to take over")
                .isInstanceOf(NotFound.class);
    }

    private SectionSources.Source source(UUID section) {
        return sources.of(COORDINATOR, section).sources().getFirst();
    }

    private SectionView view(UUID section) {
        return drafts.section(COORDINATOR, section).orElseThrow();
    }

    private UUID cited(UUID passage) throws Exception {
        Script coordinator = people.as("coordinator-1");
        JsonNode made = ok(coordinator.post("/api/assessments", "{\"title\":\"Corrected\"}"));
        String section = made.path("chapters")
                .path(0)
                .path("sections")
                .path(0)
                .path("id")
                .asString();
        ok(coordinator.post(
                "/api/sections/" + section + "/steps",
                "{\"version\":0,\"steps\":[{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":["
                        + "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"It grows. \"},"
                        + "{\"type\":\"citation\",\"attrs\":{\"passage\":\"" + passage + "\"}}]}]}}]}"));
        return UUID.fromString(section);
    }

    private static UUID passage(Script owner, String contribution) throws Exception {
        JsonNode hits = until(
                () -> ok(owner.post("/api/search", "{\"q\":\"qqcorrected\"}")).path("hits"),
                found -> of(found, contribution).size() == 1);
        return UUID.fromString(of(hits, contribution).getFirst().path("passage").asString());
    }

    private static List<JsonNode> of(JsonNode hits, String contribution) {
        return hits.valueStream()
                .filter(hit -> hit.path("contribution").asString().equals(contribution))
                .toList();
    }

    private String handIn(String words, String more) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String particulars = """
                {"title": "Invented", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
                 "evaluation": "B2", "handling": ["H0"], "marking": "BPL"%s}""".formatted(more);
        parts.put("particulars", particulars.getBytes(UTF_8));
        parts.put("envelope", Sealing.seal(words, intake.certificatePem()));
        return ok(people.as("analyst-ge").handIn(parts)).path("id").asString();
    }
}
