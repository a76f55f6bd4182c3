package org.tessera.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;

/** What a round asks of whom, and when it may end. */
class RoundsTest extends ReviewedDraft {

    @Test
    void aRoundClosesOnlyWhenEveryCommentOfItHasAnAnswer() {
        UUID section = section("THB", Country.GE);
        write(section, "Victims are recruited online.");
        Round round = open(Round.Asks.COMMENTS, List.of(section), Set.of(Audience.GE));
        Comment comment = comments().add(GEORGIAN, section, node.drafts().version(section), 1, 8, "Which ones?");
        assertThat(comment.round()).isEqualTo(round.id());
        assertThatThrownBy(() -> rounds().close(COORDINATOR, round.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("One comment");
        assertThat(kinds(COORDINATOR)).contains(Task.Kind.ANSWER);

        comments().answer(COORDINATOR, comment.id(), Comment.Outcome.PARTLY, "Said in the next section.");
        RoundStanding standing = node.the(RoundProgress.class).of(COORDINATOR, round);
        assertThat(standing.comments()).isEqualTo(Map.of(Comment.Outcome.PARTLY, 1L));
        assertThat(standing.open()).isZero();
        assertThat(standing.parties()).containsExactly(new RoundStanding.Party("GE", 1, 0, false));
        assertThat(rounds().close(COORDINATOR, round.id()).closed()).isNotNull();
        assertThatThrownBy(() -> rounds().close(COORDINATOR, round.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void whoIsInvitedHasATaskUntilThereIsNothingMoreToSay() {
        UUID section = section("THB", null);
        write(section, "The region is one of origin.");
        Round round = open(Round.Asks.COMMENTS, List.of(section), Set.of(Audience.REVIEWERS));
        assertThat(asked(REVIEWER, round)).containsExactly(Task.Kind.COMMENT);
        rounds().done(REVIEWER, round.id(), true);
        assertThat(asked(REVIEWER, round)).isEmpty();
        rounds().done(REVIEWER, round.id(), false);
        assertThat(asked(REVIEWER, round)).containsExactly(Task.Kind.COMMENT);
        rounds().close(COORDINATOR, round.id());
        assertThat(asked(REVIEWER, round)).isEmpty();
    }

    @Test
    void aSignOffIsAskedUntilItIsGivenForTheTextAsItStands() {
        UUID section = section("MIGRANT_SMUGGLING", Country.GE);
        int version = write(section, "Vans are used.");
        Round round = open(Round.Asks.SIGN_OFF, List.of(section), Set.of(Audience.GE));
        assertThat(asked(GEORGIAN_LEAD, round)).containsExactly(Task.Kind.SIGN_OFF);
        assertThat(asked(GEORGIAN, round)).isEmpty();
        node.the(SignOffs.class)
                .give(
                        GEORGIAN_LEAD,
                        assessment.id(),
                        List.of(new SignOffs.Read(section, version)),
                        SignOff.Verdict.SIGNED,
                        null);
        assertThat(asked(GEORGIAN_LEAD, round)).isEmpty();
        write(section, "Lorries too.");
        assertThat(asked(GEORGIAN_LEAD, round)).containsExactly(Task.Kind.SIGN_OFF);
    }

    @Test
    void whoIsNotInvitedKnowsOfNoRound() {
        UUID section = section("ORGANISED_PROPERTY", Country.GE);
        write(section, "Cars are stolen.");
        Round round = open(Round.Asks.COMMENTS, List.of(section), Set.of(Audience.GE));
        for (Viewer other : List.of(ARMENIAN_LEAD, REVIEWER)) {
            assertThat(rounds().of(other, assessment.id())).doesNotContain(round);
            assertThatThrownBy(() -> rounds().one(other, round.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> rounds().done(other, round.id(), true)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> rounds().close(GEORGIAN, round.id())).isInstanceOf(Forbidden.class);
        assertThat(rounds().of(GEORGIAN, assessment.id()))
                .extracting(Round::note)
                .contains("Please read.");
    }

    @Test
    void whatCannotBeAsked() {
        UUID section = section("MONEY_LAUNDERING", Country.MD);
        assertThatThrownBy(() -> open(Round.Asks.COMMENTS, List.of(), Set.of(Audience.MD)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> open(Round.Asks.COMMENTS, List.of(UUID.randomUUID()), Set.of(Audience.MD)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> open(Round.Asks.COMMENTS, List.of(section), Set.of(Audience.EU)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> open(Round.Asks.COMMENTS, List.of(section), Set.of(Audience.UA)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("Ukraine may read none");
    }

    @Test
    void onlyReviewersAccountsAreNamedAndKept() {
        UUID section = section("CYBERCRIME", null);
        write(section, "Accounts are taken over.");
        for (String stranger : List.of("reviewer-one", "coordinator-1", "the colleague who knows")) {
            assertThatThrownBy(() -> naming(section, Set.of(Audience.REVIEWERS), stranger))
                    .isInstanceOf(Invalid.class)
                    .hasMessageStartingWith("There is no reviewer “" + stranger + "” here");
        }
        assertThatThrownBy(() -> naming(section, Set.of(Audience.GE), "reviewer-1"))
                .isInstanceOf(Invalid.class);

        assertThat(naming(section, Set.of(Audience.REVIEWERS), " reviewer-1").reviewers())
                .containsExactly("reviewer-1");
        assertThat(node.the(JdbcClient.class)
                        .sql("select distinct unnest(reviewers) from review_round")
                        .query(String.class)
                        .list())
                .containsExactly("reviewer-1");
    }

    private static Round naming(UUID section, Set<Audience> invited, String reviewer) {
        return rounds().open(
                        COORDINATOR,
                        assessment.id(),
                        new Rounds.Wish(
                                Round.Asks.COMMENTS,
                                List.of(section),
                                invited,
                                List.of(reviewer),
                                "",
                                LocalDate.now(ZoneOffset.UTC).plusDays(7)));
    }

    @Test
    void whoeverIsNamedHasATaskUntilTheOwnReply() {
        UUID section = section("ORGANISED_PROPERTY", null);
        write(section, "Metal is stolen.");
        Comment comment =
                comments().add(COORDINATOR, section, node.drafts().version(section), 1, 6, "Is that so, @reviewer-1?");
        assertThat(kinds(REVIEWER)).contains(Task.Kind.MENTION);
        assertThat(comments()
                        .reply(REVIEWER, comment.id(), "It is. @coordinator-1")
                        .replies())
                .extracting(Comment.Reply::text)
                .containsExactly("It is. @coordinator-1");
        assertThat(kinds(REVIEWER)).doesNotContain(Task.Kind.MENTION);
        assertThat(kinds(COORDINATOR)).contains(Task.Kind.MENTION);
        assertThatThrownBy(() -> comments().reply(ARMENIAN_LEAD, comment.id(), "And here?"))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"See @reviewer-1., reviewer-1", "(@lead-ge), lead-ge", "a@b.example, ", "no one, "})
    void whoIsNamed(String text, String account) {
        assertThat(Comments.mentions(text)).isEqualTo(account == null ? Set.of() : Set.of(account));
    }

    private static List<Task.Kind> asked(Viewer viewer, Round round) {
        return tasks(viewer).stream()
                .filter(task -> Integer.valueOf(round.number()).equals(task.round()))
                .map(Task::kind)
                .toList();
    }

    private static List<Task.Kind> kinds(Viewer viewer) {
        return tasks(viewer).stream().map(Task::kind).toList();
    }

    private static List<Task> tasks(Viewer viewer) {
        return node.the(Tasks.class).of(viewer);
    }

    private static Round open(Round.Asks asks, List<UUID> sections, Set<Audience> invited) {
        return rounds().open(
                        COORDINATOR,
                        assessment.id(),
                        new Rounds.Wish(
                                asks,
                                sections,
                                invited,
                                List.of(),
                                "Please read.",
                                LocalDate.now(ZoneOffset.UTC).plusDays(7)));
    }

    private static Rounds rounds() {
        return node.the(Rounds.class);
    }

    private static Comments comments() {
        return node.the(Comments.class);
    }
}
