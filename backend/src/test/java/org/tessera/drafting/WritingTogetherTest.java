package org.tessera.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tessera.drafting.graal.TestedEditor;
import org.tessera.identity.Country;
import tools.jackson.databind.JsonNode;

/** Writing together on two nodes over one database. */
class WritingTogetherTest extends TwoNodes {

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
        List<FollowedSection.Batch> batches =
                node.the(FollowedSection.class).between(section, editor.version(), Integer.MAX_VALUE);
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
    void whatIsTooMuchIsRefusedBeforeItIsChecked() {
        UUID section = regional("CYBERCRIME");
        int before = one.drafts().version(section);
        JsonNode step = insertion("x");
        List<JsonNode> many = java.util.Collections.nCopies(StepBatch.MOST_STEPS + 1, step);
        StringBuilder deep = new StringBuilder();
        deep.append("[".repeat(100)).append("]".repeat(100));
        for (List<JsonNode> steps : List.of(
                List.<JsonNode>of(),
                many,
                List.of(JSON.readTree(deep.toString())),
                List.of(insertion("x".repeat(300_000))))) {
            assertThat(one.drafts().step(COORDINATOR, section, before, steps, "x"))
                    .isInstanceOf(StepsOutcome.Refused.class);
        }
        assertThat(one.drafts().version(section)).isEqualTo(before);
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
}
