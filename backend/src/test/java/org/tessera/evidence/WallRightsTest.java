package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;

/** What the second wall lets nobody write fails aloud: a change that finds no row would pass for one that was made. */
@TesseraTest
class WallRightsTest {

    private final JdbcClient jdbc;

    WallRightsTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void whereNoRuleLetsAViewerChangeOrDeleteHeHasNoRightToTry() {
        assertThat(jdbc.sql("""
            select c.relname || ' ' || command.word
            from pg_class c, (values ('UPDATE', 'w'), ('DELETE', 'd')) command (word, letter)
            where c.relkind = 'r' and c.relrowsecurity and c.relnamespace = 'public'::regnamespace
                and has_table_privilege('tessera_viewer', c.oid, command.word)
                and not exists (select from pg_policy p where p.polrelid = c.oid
                    and p.polcmd in ('*', command.letter::"char")
                    and p.polroles @> array['tessera_viewer'::regrole::oid])
            order by 1\
            """).query(String.class).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document set state = 'PARSED'",
                "delete from document",
                "delete from passage",
                "delete from contribution"
            })
    void whatOnlyAWorkerDoesIsRefusedToViewers(String statement) {
        Viewer viewer = new Viewer("analyst-md", Set.of(Role.ANALYST), Country.MD);
        assertThatThrownBy(() -> Behalf.of(viewer, () -> jdbc.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
