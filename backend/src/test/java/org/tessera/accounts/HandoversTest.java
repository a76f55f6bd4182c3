package org.tessera.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.alerts.SavedSearch;
import org.tessera.alerts.SavedSearches;
import org.tessera.identity.Country;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.search.SearchQuery;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;

/** What an account that leaves kept and what waited for it is its successor's. */
@TesseraTest
class HandoversTest {

    private static final Viewer LEAD = new Viewer("lead-ge", Set.of(Role.LEAD), Country.GE);
    private static final Viewer FOREIGN = new Viewer("lead-am", Set.of(Role.LEAD), Country.AM);
    private static final Viewer ADMIN = new Viewer("admin-1", Set.of(Role.ADMINISTRATOR), null);
    private static final Viewer OTHER_ADMIN = new Viewer("admin-2", Set.of(Role.ADMINISTRATOR), null);

    private final Handovers handovers;
    private final ShuttingOut shuttingOut;
    private final SavedSearches searches;
    private final RecordedRights rights;
    private final AccountTable table;
    private final JdbcClient jdbc;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    HandoversTest(
            Handovers handovers,
            ShuttingOut shuttingOut,
            SavedSearches searches,
            RecordedRights rights,
            AccountTable table,
            JdbcClient jdbc) {
        this.handovers = handovers;
        this.shuttingOut = shuttingOut;
        this.searches = searches;
        this.rights = rights;
        this.table = table;
        this.jdbc = jdbc;
    }

    @AfterEach
    void forget() {
        platform("delete from saved_search where account like :mine");
        platform("delete from comment_reply where author like :mine");
        platform("delete from section_comment where author like :mine");
        platform("delete from review_round where opened_by like :mine");
        platform("update appointment set ended_at = now(), ended_by = 'platform' where account like :mine"
                + " and ended_at is null");
    }

    @Test
    void aCountrysWorkGoesOnAtOnceByItsLead() {
        Viewer leaver = come("leaver", Role.ANALYST, Country.GE);
        Viewer heir = come("heir", Role.ANALYST, Country.GE);
        Viewer stranger = come("stranger", Role.ANALYST, Country.AM);
        SavedSearch kept = searches.save(leaver, "Borders", SearchQuery.of("smuggling"), true);
        UUID comment = naming(leaver);
        shuttingOut.disable(LEAD, leaver.account(), "left the service");

        assertThatThrownBy(() -> handovers.handOver(FOREIGN, leaver.account(), stranger.account()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handovers.handOver(LEAD, leaver.account(), stranger.account()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handovers.handOver(LEAD, leaver.account(), leaver.account()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> handovers.handOver(ADMIN, leaver.account(), heir.account()))
                .isInstanceOf(Forbidden.class);
        Handover done = handovers.handOver(LEAD, leaver.account(), heir.account());

        assertThat(done.waits()).isFalse();
        assertThat(searches.of(heir)).containsExactly(kept);
        assertThat(searches.of(leaver)).isEmpty();
        assertThat(named("section_comment", comment)).containsExactly(heir.account(), "somebody");
        assertThat(handovers.list(LEAD)).contains(done);
        assertThat(handovers.list(FOREIGN)).doesNotContain(done);
        assertThat(jdbc.sql("select count(*) from ledger_entry where act = 'WORK_HANDED_OVER' and object = ?")
                        .param(done.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> handovers.handOver(LEAD, heir.account(), leaver.account()))
                .as("to somebody who is shut out")
                .isInstanceOf(Invalid.class);
    }

    @Test
    void workOfTheNetworkTakesTwoAdministratorsAndLeavesKeptSearchesBehind() {
        Viewer leaver = come("leaving-reviewer", Role.REVIEWER, null);
        Viewer heir = come("next-reviewer", Role.REVIEWER, null);
        Viewer coordinator = come("coordinating", Role.COORDINATOR, null);
        SavedSearch kept = searches.save(leaver, "Mine", SearchQuery.of("smuggling"), false);
        UUID round = round(leaver);

        assertThatThrownBy(() -> handovers.handOver(ADMIN, leaver.account(), coordinator.account()))
                .as("no reviewer")
                .isInstanceOf(Invalid.class);
        Handover proposed = handovers.handOver(ADMIN, leaver.account(), heir.account());
        assertThat(named("review_round", round)).containsExactly(leaver.account());
        assertThatThrownBy(() -> handovers.handOver(OTHER_ADMIN, leaver.account(), heir.account()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> handovers.confirm(ADMIN, leaver.account(), proposed.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> handovers.confirm(LEAD, leaver.account(), proposed.id()))
                .isInstanceOf(NotFound.class);

        handovers.confirm(OTHER_ADMIN, leaver.account(), proposed.id());

        assertThat(named("review_round", round)).containsExactly(heir.account());
        assertThat(searches.of(leaver)).containsExactly(kept);
        assertThatThrownBy(() -> handovers.confirm(OTHER_ADMIN, leaver.account(), proposed.id()))
                .isInstanceOf(Conflict.class);
    }

    private Viewer come(String name, Role role, @Nullable Country country) {
        Viewer viewer = new Viewer(name + "-" + run, Set.of(role), country);
        rights.enter(viewer);
        Behalf.ofPlatform(() -> {
            table.insert(Appointment.ofPlatform(viewer.account(), role, country, null, Instant.now()));
            return viewer;
        });
        return viewer;
    }

    /** A comment without an answer that names the account. */
    private UUID naming(Viewer account) {
        UUID id = UUID.randomUUID();
        Behalf.ofPlatform(() -> jdbc.sql("""
                        insert into section_comment
                            (id, section, number, author, party, at, version, anchor_from, anchor_to, mentions, words)
                        values (:id, :id, 1, :author, 'GE', now(), 1, 1, 2, array[:account, 'somebody'], 'x')""")
                .param("id", id)
                .param("author", "author-" + run)
                .param("account", account.account())
                .update());
        return id;
    }

    private UUID round(Viewer named) {
        UUID id = UUID.randomUUID();
        Behalf.ofPlatform(() -> jdbc.sql("""
                        insert into review_round
                            (id, assessment, number, asks, invited, reviewers, note, deadline, opened_by, opened_at)
                        values (:id, :id, 1, 'COMMENTS', '{REVIEWERS}', array[:named], 'x', current_date, :by, now())""")
                .param("id", id)
                .param("named", named.account())
                .param("by", "author-" + run)
                .update());
        return id;
    }

    private List<String> named(String where, UUID id) {
        String column = where.equals("review_round") ? "reviewers" : "mentions";
        return Behalf.ofPlatform(() -> jdbc.sql("select unnest(" + column + ") from " + where + " where id = ?")
                .param(id)
                .query(String.class)
                .list());
    }

    private void platform(String statement) {
        Behalf.ofPlatform(() -> jdbc.sql(statement).param("mine", "%-" + run).update());
    }
}
