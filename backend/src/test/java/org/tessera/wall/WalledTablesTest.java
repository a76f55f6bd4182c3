package org.tessera.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.testing.TesseraTest;

/** Who adds a table with sealed words walls it, or says here what else holds it. */
@TesseraTest
class WalledTablesTest {

    /** Behind the policy alone: every row is sealed, and who reads it is decided by what several tables say together. */
    private static final Set<String> OF_DRAFTS_AND_EDITIONS = Set.of(
            "assessment",
            "section_draft",
            "section_step",
            "section_snapshot",
            "section_edit_due",
            "edition",
            "edition_quotation");

    /** An account's own, by its name, which the database is not told. */
    private static final Set<String> OF_ONE_ACCOUNT = Set.of("saved_search", "basket", "mail_notice");

    /** The ledger's, the vault's and the jobs', which no viewer's statement asks for. */
    private static final Set<String> OF_THE_PLATFORM =
            Set.of("ledger_entry", "ledger_link", "ledger_checkpoint", "vault_key", "scheduled_tasks");

    private final JdbcClient jdbc;

    WalledTablesTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void everyTableWithSealedWordsIsWalledOrNamed() {
        Set<String> open = new TreeSet<>(jdbc.sql("""
                        select distinct c.relname::text from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'bytea'::regtype and not a.attisdropped
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity""").query(String.class).list());
        Set<String> named = new TreeSet<>(OF_DRAFTS_AND_EDITIONS);
        named.addAll(OF_ONE_ACCOUNT);
        named.addAll(OF_THE_PLATFORM);
        assertThat(open).isEqualTo(named);
    }

    @Test
    void everyWalledTableLetsThePlatformInAndHasAWordOnViewers() {
        Set<String> halfWalled = new TreeSet<>(jdbc.sql("""
                        select c.relname::text from pg_class c
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
                            and not exists (select from pg_policies p where p.tablename = c.relname and p.policyname = 'platform')""").query(String.class).list());
        assertThat(halfWalled).isEmpty();
    }
}
