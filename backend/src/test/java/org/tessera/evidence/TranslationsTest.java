package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tessera.contribution.ContributionState;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;

/** A translation becomes verified by a second person who has read it as it stands, and until then somebody is told. */
class TranslationsTest extends KeptEvidence {

    private static final Viewer COLLEAGUE = new Viewer("lead-md", Set.of(Role.LEAD), Country.MD);
    private static final String WORDS = "The third one";

    @Autowired
    private Translations translations;

    private UUID contribution = UUID.randomUUID();
    private UUID passage = UUID.randomUUID();

    @BeforeEach
    void written() throws IOException {
        contribution = parsed("DRUGS");
        contributions.moveTo(contribution, ContributionState.INDEXED);
        passage = ids(contribution).getLast();
        evidence.translate(ANALYST, passage, WORDS, "en");
        twins.entries.clear();
        twins.queued.clear();
    }

    @AfterEach
    void takenAway() {
        releases.withdraw(ANALYST, contribution, "Only invented");
    }

    @Test
    void aSecondPersonVerifiesOnceAndSearchIsTold() {
        translations.verify(COLLEAGUE, passage, "en", " " + WORDS + "\n");
        translations.verify(COORDINATOR, passage, "en", WORDS);

        assertThat(standing().status()).isEqualTo(Translation.Status.VERIFIED);
        assertThat(verifiedBy()).isEqualTo("lead-md");
        assertThat(twins.entries)
                .filteredOn(entry -> !entry.contains("PASSAGE_VIEWED"))
                .containsExactly("lead-md TRANSLATION_VERIFIED passage/" + passage);
        assertThat(twins.queued).containsExactly(contribution);
    }

    @Test
    void neverWhoWroteItNorWhoMayNotTranslateNorWhoDoesNotKnowOfIt() {
        assertThatThrownBy(() -> translations.verify(ANALYST, passage, "en", WORDS))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> translations.verify(NEIGHBOUR, passage, "en", WORDS))
                .isInstanceOf(NotFound.class);
        releases.grant(ANALYST, contribution, Set.of(Audience.UA), Set.of(), null);
        assertThatThrownBy(() -> translations.verify(NEIGHBOUR, passage, "en", WORDS))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> translations.verify(COLLEAGUE, passage, "ro", WORDS))
                .as("nobody has translated it into that language")
                .isInstanceOf(NotFound.class);
        assertThat(standing().status()).isEqualTo(Translation.Status.WORKING);
    }

    @Test
    void whatSomebodyChangedMeanwhileHasToBeReadFirst() {
        evidence.translate(COORDINATOR, passage, WORDS + " of them", "en");

        assertThatThrownBy(() -> translations.verify(COLLEAGUE, passage, "en", WORDS))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("changed meanwhile");
        assertThat(standing().status()).isEqualTo(Translation.Status.WORKING);
    }

    @Test
    void nobodysWritingIsReplacedUnread() {
        assertThatThrownBy(() -> translations.write(COORDINATOR, passage, "en", "", "Mine"))
                .as("who saw none")
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("read theirs first");
        assertThat(standing().text()).isEqualTo(WORDS);

        translations.write(COORDINATOR, passage, "en", WORDS, "Mine");
        assertThat(standing().text()).isEqualTo("Mine");
        translations.write(COORDINATOR, passage, "ro", "", "Nou");
        assertThatThrownBy(() -> translations.write(NEIGHBOUR, passage, "en", "Mine", "x"))
                .isInstanceOf(NotFound.class);
    }

    /** Between the look at the words and the moment they are replaced, the writing must be the one that was read. */
    @Test
    void anotherWritingOfTheSameWordsIsNotReplacedUnread(@Autowired TranslationTable table) {
        byte[] read = table.find(passage, "en").orElseThrow().words();
        evidence.translate(COORDINATOR, passage, WORDS, "en");

        assertThat(table.write(passage, "en", read, new byte[] {1}, "lead-md")).isFalse();
        assertThat(table.write(passage, "en", null, new byte[] {1}, "lead-md")).isFalse();
        assertThat(standing().text()).isEqualTo(WORDS);
    }

    /** Between the look at the words and the moment they count as verified, the writing must be the one that was read. */
    @Test
    void anotherWritingOfTheSameWordsIsNotVerifiedUnread(@Autowired TranslationTable table) {
        TranslationTable.Row read = table.find(passage, "en").orElseThrow();
        evidence.translate(COORDINATOR, passage, WORDS, "en");

        assertThat(table.verify(passage, "en", read, "lead-md")).isFalse();
        assertThat(table.verify(passage, "en", table.find(passage, "en").orElseThrow(), "lead-md"))
                .isTrue();
    }

    @Test
    void whatWaitsIsToldByLanguageToWhoMayTranslateIt() {
        Translations.Waiting waiting = translations.waiting(COLLEAGUE, "en", "ru", 100);

        assertThat(waiting.language()).isEqualTo("ru");
        assertThat(waiting.languages()).containsEntry("ru", waiting.passages().size() + waiting.more());
        assertThat(open(waiting)).satisfies(one -> {
            assertThat(one.working()).isNotNull();
            assertThat(one.mayVerify()).isTrue();
        });
        assertThat(open(translations.waiting(ANALYST, "en", "ru", 100)).mayVerify())
                .as("his own")
                .isFalse();
        assertThat(translations.waiting(COLLEAGUE, "en", "ru", 1).passages()).hasSize(1);
        assertThat(ids(translations.waiting(COLLEAGUE, "ru", "ru", 100))).doesNotContain(passage);
        assertThat(ids(translations.waiting(NEIGHBOUR, "en", "ru", 100))).doesNotContain(passage);
        assertThat(translations.waiting(AUDITOR, "en", null, 100).languages()).isEmpty();

        int before = translations.toVerify(COLLEAGUE).getOrDefault("en", 0);
        Map<String, Integer> neighbours = translations.toVerify(NEIGHBOUR);
        assertThat(translations.toVerify(AUDITOR)).isEmpty();
        translations.verify(COLLEAGUE, passage, "en", WORDS);
        assertThat(translations.toVerify(COLLEAGUE).getOrDefault("en", 0)).isEqualTo(before - 1);
        assertThat(translations.toVerify(NEIGHBOUR)).as("never counted").isEqualTo(neighbours);
        assertThat(ids(translations.waiting(COLLEAGUE, "en", "ru", 100))).doesNotContain(passage);
    }

    private Translations.Open open(Translations.Waiting waiting) {
        return waiting.passages().stream()
                .filter(one -> one.passage().id().equals(passage))
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> ids(Translations.Waiting waiting) {
        return waiting.passages().stream().map(one -> one.passage().id()).toList();
    }

    private Translation standing() {
        return evidence.passage(ANALYST, passage).orElseThrow().translations().getFirst();
    }

    private String verifiedBy() {
        return jdbc.sql("select verified_by from translation where passage = ?")
                .param(passage)
                .query(String.class)
                .single();
    }
}
