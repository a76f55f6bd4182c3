package org.tessera.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.graal.TestedEditor;
import org.tessera.drafting.jdbc.DueEdits;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import org.tessera.testing.TestEngines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing together on two nodes over one database, and who sees what of it. */
class DraftsTest {

    static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    static final Viewer OTHER = new Viewer("coordinator-2", Set.of(Role.COORDINATOR), null);
    static final Viewer REVIEWER = new Viewer("reviewer-1", Set.of(Role.REVIEWER), null);
    static final Viewer GEORGIAN = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);
    static final Viewer ARMENIAN = new Viewer("analyst-am", Set.of(Role.ANALYST), Country.AM);
    static final Viewer AUDITOR = new Viewer("auditor", Set.of(Role.AUDITOR), null);
    private static final JsonMapper JSON = JsonMapper.shared();

    private static DraftingNode.Shared shared;
    private static DraftingNode one;
    private static DraftingNode two;
    private static Assessment assessment;

    @BeforeAll
    static void twoNodes() {
        shared = new DraftingNode.Shared(TestEngines.shared().newMigratedDatabase());
        one = new DraftingNode(shared);
        two = new DraftingNode(shared);
        assessment = one.the(Assessments.class).create(COORDINATOR, "Threat assessment", "en");
    }

    @AfterAll
    static void close() {
        one.close();
        two.close();
    }

    @Test
    void everyAuthorOnEitherNodeEndsWithTheSameText() throws Exception {
        UUID section = regional("DRUGS");
        UUID cited = shared.passage(Country.MD, "words", Set.of());
        List<TestedEditor> editors = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(3)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                TestedEditor editor = new TestedEditor(null, 0, 17 + i);
                editors.add(editor);
                DraftingNode node = i == 1 ? two : one;
                int seed = i;
                writing.add(people.submit(() -> write(node, section, editor, cited, new Random(seed))));
            }
            for (Future<?> each : writing) {
                each.get();
            }
        }
        for (TestedEditor editor : editors) {
            catchUp(one, section, editor);
            assertThat(editor.document()).isEqualTo(editors.getFirst().document());
        }
        assertThat(read(one, section).doc())
                .isEqualTo(JSON.readTree(editors.getFirst().document()));
        assertThat(read(two, section).doc()).isEqualTo(read(one, section).doc());
        try (DraftingNode restarted = new DraftingNode(shared)) {
            assertThat(read(restarted, section).doc())
                    .isEqualTo(read(one, section).doc());
            assertThat(restarted.drafts().cited(section))
                    .isEqualTo(citedIn(read(one, section).doc()));
        }
        editors.forEach(TestedEditor::close);
    }

    private static void write(DraftingNode node, UUID section, TestedEditor editor, UUID cited, Random random) {
        int seq = 0;
        for (int i = 0; i < 60; i++) {
            editor.edit(cited);
            if (random.nextInt(3) == 0) {
                catchUp(node, section, editor);
            }
            if (random.nextInt(3) == 0) {
                send(node, section, editor, ++seq);
            }
        }
        while (editor.hasOwn()) {
            catchUp(node, section, editor);
            send(node, section, editor, ++seq);
        }
    }

    private static void send(DraftingNode node, UUID section, TestedEditor editor, int seq) {
        JsonNode sendable = JSON.readTree(editor.sendable());
        if (sendable.isNull()) {
            return;
        }
        editor.markSent(seq);
        List<JsonNode> steps = new ArrayList<>();
        sendable.path("steps").forEach(steps::add);
        StepsOutcome outcome = node.drafts()
                .step(
                        COORDINATOR,
                        section,
                        new StepBatch(sendable.path("version").asInt(), steps, editor.client, seq));
        catchUp(node, section, editor);
        if (outcome instanceof StepsOutcome.Stale) {
            editor.markUnsent(seq);
        } else {
            assertThat(outcome).isInstanceOf(StepsOutcome.Accepted.class);
        }
    }

    private static void catchUp(DraftingNode node, UUID section, TestedEditor editor) {
        List<FollowedSection.Batch> batches = node.the(FollowedSection.class).since(section, editor.version());
        List<String> sent = batches.stream()
                .map(batch -> "{\"client\":\"%s\",\"seq\":%d,\"steps\":[%s]}"
                        .formatted(batch.client(), batch.seq(), String.join(",", batch.steps())))
                .toList();
        editor.take(editor.version(), "[" + String.join(",", sent) + "]");
    }

    @Test
    void aBatchThatComesTwiceIsTakenOnce() {
        UUID section = regional("THB");
        StepBatch batch = new StepBatch(0, List.of(insertion("once")), UUID.randomUUID(), 1);
        StepsOutcome first = one.drafts().step(COORDINATOR, section, batch);
        assertThat(first).isEqualTo(new StepsOutcome.Accepted(1));
        assertThat(two.drafts().step(COORDINATOR, section, batch)).isEqualTo(first);
        assertThat(two.drafts().step(OTHER, section, batch)).isInstanceOf(StepsOutcome.Refused.class);
        assertThat(read(two, section).text()).isEqualTo("once");
    }

    @Test
    void onlyCoordinatorsChangeTheText() {
        UUID section = regional("FIREARMS");
        List<JsonNode> steps = List.of(insertion("not mine"));
        assertThatThrownBy(() -> one.drafts().step(REVIEWER, section, 0, steps, "x"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> one.drafts().step(GEORGIAN, section, 0, steps, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> one.drafts().step(GEORGIAN, UUID.randomUUID(), 0, steps, "x"))
                .isInstanceOf(NotFound.class);
        assertThat(one.drafts().version(section)).isZero();
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeItIsChecked() {
        UUID section = regional("CYBERCRIME");
        JsonNode step = insertion("x");
        List<JsonNode> many = java.util.Collections.nCopies(StepBatch.MOST_STEPS + 1, step);
        StringBuilder deep = new StringBuilder();
        deep.append("[".repeat(100)).append("]".repeat(100));
        for (List<JsonNode> steps : List.of(
                List.<JsonNode>of(),
                many,
                List.of(JSON.readTree(deep.toString())),
                List.of(insertion("x".repeat(300_000))))) {
            assertThat(one.drafts().step(COORDINATOR, section, 0, steps, "x")).isInstanceOf(StepsOutcome.Refused.class);
        }
        assertThat(one.drafts().version(section)).isZero();
    }

    @Test
    void aCitationNarrowsTheSectionToWhomItsSourcesAreReleased() {
        UUID section = ofCountry("MONEY_LAUNDERING", Country.GE);
        UUID own = shared.passage(Country.GE, "our own words", Set.of());
        UUID armenian = shared.passage(Country.AM, "words of Armenia", Set.of());
        write(section, Doc.quotedEvidence(own, "our own words", 0, 13));
        assertThat(one.drafts().section(GEORGIAN, section))
                .hasValueSatisfying(seen -> assertThat(seen.text()).contains("our own words"));
        assertThat(one.drafts().shutOutBy(COORDINATOR, section, armenian)).containsExactlyInAnyOrder(Audience.GE);
        assertThat(outline(GEORGIAN)).contains(section);

        write(section, Doc.quotedEvidence(armenian, "words of Armenia", 0, 5));
        assertThat(one.drafts().section(GEORGIAN, section)).isEmpty();
        assertThat(outline(GEORGIAN)).doesNotContain(section);
        assertThat(one.drafts().section(AUDITOR, section)).isEmpty();
        assertThat(two.drafts().section(COORDINATOR, section)).hasValueSatisfying(seen -> {
            assertThat(seen.text()).contains("“words”").contains("“our own words”");
            assertThat(seen.marking()).isEqualTo(Marking.RESTRICTED);
            assertThat(seen.citations()).containsExactlyInAnyOrder(own, armenian);
        });

        shared.release(armenian, Set.of(Audience.GE));
        assertThat(one.drafts().section(GEORGIAN, section)).isPresent();
        assertThat(one.drafts().section(ARMENIAN, section)).isEmpty();
    }

    @Test
    void withdrawnEvidenceIsNoLongerQuotedAndItsMarkingStays() {
        UUID section = regional("DOCUMENT_FRAUD");
        UUID passage = shared.passage(Country.UA, "taken back", Set.of(Audience.REVIEWERS));
        write(section, Doc.quotedEvidence(passage, "taken back", 0, 10));
        assertThat(one.drafts().section(REVIEWER, section).orElseThrow().text()).contains("taken back");
        shared.withdraw(passage);
        for (Viewer reader : List.of(REVIEWER, COORDINATOR)) {
            SectionView seen = one.drafts().section(reader, section).orElseThrow();
            assertThat(seen.text()).isEqualTo("[withdrawn]");
            assertThat(seen.marking()).isEqualTo(Marking.RESTRICTED);
        }
    }

    @Test
    void aPassageThatNobodyKnowsCannotBeCited() {
        UUID section = regional("ORGANISED_PROPERTY");
        JsonNode step = replacing(Doc.paragraph(Doc.citation(UUID.randomUUID())));
        assertThat(one.drafts().step(COORDINATOR, section, 0, List.of(step), "x"))
                .isInstanceOf(StepsOutcome.Refused.class);
        assertThat(one.drafts().cited(section)).isEmpty();
    }

    @Test
    void mergeWritesAnewUntilAPersonHasEdited() {
        UUID section = ofCountry("THB", Country.MD);
        assertThat(one.drafts().writeAnew(COORDINATOR, section, Doc.doc(List.of(Doc.paragraph(Doc.text("first"))))))
                .isTrue();
        assertThat(two.drafts().writeAnew(COORDINATOR, section, Doc.doc(List.of(Doc.paragraph(Doc.text("second"))))))
                .isTrue();
        assertThat(one.drafts().edited(section)).isFalse();
        assertThat(read(one, section).text()).isEqualTo("second");
        one.drafts().step(COORDINATOR, section, 2, List.of(insertion("mine. ")), "x");
        assertThat(one.drafts().edited(section)).isTrue();
        assertThat(two.drafts().writeAnew(COORDINATOR, section, Doc.doc(List.of(Doc.paragraph(Doc.text("third"))))))
                .isFalse();
        assertThat(read(two, section).text()).isEqualTo("mine. second");
    }

    @Test
    void positionsFollowTheText() {
        UUID section = ofCountry("DRUGS", Country.UA);
        one.drafts().writeAnew(COORDINATOR, section, Doc.doc(List.of(Doc.paragraph(Doc.text("some words here")))));
        one.drafts().step(COORDINATOR, section, 1, List.of(insertion("more ")), "x");
        assertThat(two.drafts().mapPositions(section, 1, List.of(6, 11))).containsExactly(11, 16);
        try (DraftingNode restarted = new DraftingNode(shared)) {
            assertThat(restarted.drafts().mapPositions(section, 1, List.of(6, 11)))
                    .containsExactly(11, 16);
        }
    }

    @Test
    void noWordOfADraftIsReadableInTheDatabase() {
        UUID section = regional("MIGRANT_SMUGGLING");
        String marker = "Qx7vRm2TplZk9WsB";
        one.drafts().writeAnew(COORDINATOR, section, Doc.doc(List.of(Doc.paragraph(Doc.text(marker)))));
        for (int i = 1; i <= 120; i++) {
            assertThat(one.drafts().step(COORDINATOR, section, i, List.of(insertion(marker)), "x"))
                    .isEqualTo(new StepsOutcome.Accepted(i + 1));
        }
        String title = "Hv3nLq8XycTd5KfA";
        one.the(Assessments.class).create(COORDINATOR, title, "en");
        JdbcClient jdbc = one.the(JdbcClient.class);
        for (String table : List.of(
                "assessment",
                "chapter",
                "section",
                "section_draft",
                "section_step",
                "section_snapshot",
                "section_citation",
                "section_edit_due")) {
            List<String> rows = jdbc.sql("select encode(convert_to(t::text, 'UTF8'), 'hex') from " + table + " t")
                    .query((rs, _) -> rs.getString(1))
                    .list();
            assertThat(rows).allSatisfy(row -> {
                String text = new String(java.util.HexFormat.of().parseHex(row), StandardCharsets.UTF_8);
                for (String word : List.of(marker, title)) {
                    String hex = java.util.HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                    assertThat(text).doesNotContain(word).doesNotContain(hex);
                }
            });
        }
        assertThat(jdbc.sql("select count(*) from section_snapshot where section = ?")
                        .param(section)
                        .query(Integer.class)
                        .single())
                .isPositive();
        try (DraftingNode restarted = new DraftingNode(shared)) {
            assertThat(read(restarted, section).text()).isEqualTo(marker.repeat(121));
        }
    }

    @Test
    void theLedgerGetsOneEntryForSeveralEditsOfOnePerson() {
        UUID section = ofCountry("FIREARMS", Country.AZ);
        one.drafts().step(COORDINATOR, section, 0, List.of(insertion("a")), "x");
        two.drafts().step(COORDINATOR, section, 1, List.of(insertion("b")), "y");
        one.the(JdbcClient.class)
                .sql("update section_edit_due set due_at = now() where section = ?")
                .param(section)
                .update();
        one.the(DueEdits.class).tell();
        two.the(DueEdits.class).tell();
        assertThat(shared.ledger.stream()
                        .filter(entry -> entry.startsWith("SECTION_EDITED") && entry.contains(section.toString())))
                .singleElement()
                .asString()
                .contains("coordinator-1", "versions 1 to 2");
    }

    @Test
    void theOutlineShowsEachReaderOnlyTheirSections() {
        assertThat(one.the(Assessments.class).visible(AUDITOR, assessment.id())).isEmpty();
        assertThat(outline(ARMENIAN))
                .contains(ofCountry("CYBERCRIME", Country.AM))
                .doesNotContain(regional("DRUGS"));
        assertThat(outline(REVIEWER)).contains(regional("CYBERCRIME"));
    }

    static JsonNode insertion(String words) {
        return JSON.readTree("""
                {"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"%s"}]}}
                """.formatted(words));
    }

    /** Puts a block before all others. */
    static JsonNode replacing(JsonNode block) {
        return JSON.readTree(
                "{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[%s]}}".formatted(block));
    }

    private static void write(UUID section, JsonNode block) {
        int version = one.drafts().version(section);
        assertThat(one.drafts().step(COORDINATOR, section, version, List.of(replacing(block)), "x"))
                .isEqualTo(new StepsOutcome.Accepted(version + 1));
    }

    private static SectionView read(DraftingNode node, UUID section) {
        return node.drafts().section(COORDINATOR, section).orElseThrow();
    }

    private static List<UUID> citedIn(JsonNode doc) {
        return doc.findValuesAsString("passage").stream()
                .distinct()
                .map(UUID::fromString)
                .toList();
    }

    private static List<UUID> outline(Viewer viewer) {
        return one.the(Assessments.class).visible(viewer, assessment.id()).stream()
                .flatMap(seen -> seen.chapters().stream())
                .flatMap(chapter -> chapter.sections().stream())
                .map(Assessment.Section::id)
                .toList();
    }

    private static UUID regional(String area) {
        return section(area, null);
    }

    private static UUID ofCountry(String area, Country country) {
        return section(area, country);
    }

    private static UUID section(String area, @org.jspecify.annotations.Nullable Country country) {
        return assessment.chapters().stream()
                .filter(chapter -> area.equals(chapter.area()))
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.country() == country)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
