package org.tessera.drafting.graal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several people type at one place at one time, their letters crossing on the way: each one's words stay together. */
class WritingAtOnePlaceTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Scripts SCRIPTS = new Scripts(JSON);

    @AfterAll
    static void close() {
        SCRIPTS.close();
    }

    private record Ordered(Author author, int seq, String steps, int count) {}

    private static final class Author {
        final TestedEditor editor;
        final String words;
        int typed;
        int seq;
        int known;
        boolean underWay;

        Author(String words) {
            this.editor = new TestedEditor(null, 0, 1);
            this.words = words;
        }

        boolean done() {
            return typed == words.length() && !editor.hasOwn();
        }
    }

    @RepeatedTest(12)
    void eachOnesWordsStayTogether(RepetitionInfo story) {
        Random random = new Random(story.getCurrentRepetition());
        List<Author> authors =
                List.of(new Author("Purity rose in spring. "), new Author("Prices fell. "), new Author("Цены упали. "));
        List<Ordered> ordered = new ArrayList<>();
        try (Script authority = SCRIPTS.fresh()) {
            authority.open(null, 0);
            while (!authors.stream().allMatch(author -> author.done() && author.known == ordered.size())) {
                Author author = authors.get(random.nextInt(authors.size()));
                switch (random.nextInt(3)) {
                    case 0 -> type(author);
                    case 1 -> send(author, authority, ordered);
                    default -> receive(author, ordered, random);
                }
            }
            assertThat(authors).extracting(author -> author.editor.document()).containsOnly(authority.document());
            String text = JSON.readTree(authority.document())
                    .findValuesAsString("text")
                    .getFirst();
            assertThat(authors).allSatisfy(author -> assertThat(text).contains(author.words));
        } finally {
            authors.forEach(author -> author.editor.close());
        }
    }

    private static void type(Author author) {
        if (author.typed < author.words.length()) {
            author.editor.type(author.words.substring(author.typed, ++author.typed));
        }
    }

    private static void send(Author author, Script authority, List<Ordered> ordered) {
        JsonNode sendable = JSON.readTree(author.editor.sendable());
        if (author.underWay || sendable.isNull()) {
            return;
        }
        author.editor.markSent(++author.seq);
        author.underWay = true;
        Proposal answer =
                authority.propose(sendable.get("steps"), sendable.get("version").asInt());
        assertThat(answer).isInstanceOf(Proposal.Legal.class);
        authority.commit();
        List<String> steps = ((Proposal.Legal) answer).steps();
        ordered.add(new Ordered(author, author.seq, "[" + String.join(",", steps) + "]", steps.size()));
    }

    /** Some of what is ordered and not yet known here. */
    private static void receive(Author author, List<Ordered> ordered, Random random) {
        int until = author.known + random.nextInt(ordered.size() - author.known + 1);
        for (Ordered each : ordered.subList(author.known, until)) {
            author.editor.take(
                    author.editor.version(),
                    "[{\"client\":\"%s\",\"seq\":%d,\"steps\":%s}]"
                            .formatted(each.author().editor.client, each.seq(), each.steps()));
            if (each.author() == author) {
                author.underWay = false;
            }
        }
        author.known = until;
    }
}
