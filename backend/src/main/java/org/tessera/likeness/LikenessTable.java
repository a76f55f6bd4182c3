package org.tessera.likeness;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.wall.Behalf;

/** The tables of prints and links: ids and hashes. */
@Component
class LikenessTable {

    private static final int MOST = 2_000;

    /** A text that three countries took from one source is copied; what stands in so many places is nobody's text. */
    private static final int COMMON_CONTRIBUTIONS = 8;

    private static final int COMMON_OWNERS = 4;

    private final JdbcClient jdbc;

    LikenessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Meeting(UUID passage, UUID other, UUID contribution, int prints, int others, int shared) {}

    record Link(UUID one, UUID other) {}

    void forget(UUID contribution) {
        jdbc.sql("delete from passage_print where contribution = :contribution")
                .param("contribution", contribution)
                .update();
    }

    void keep(UUID passage, UUID contribution, Set<Long> prints) {
        jdbc.sql("insert into passage_print (passage, contribution, prints) values (:passage, :contribution, :prints)")
                .param("passage", passage)
                .param("contribution", contribution)
                .param("prints", prints.toArray(Long[]::new))
                .update();
    }

    /**
     * Writes down which of these have become common: they stand in so many contributions of so many countries. Those that
     * are known to be are not counted again, so that no print costs more than the rows that it takes to become one.
     */
    void noteCommon(Set<Long> prints) {
        jdbc.sql("""
            insert into common_print
            select one from unnest(:prints) one
            cross join lateral (
                select count(distinct p.contribution) as contributions, count(distinct c.owner) as owners
                from passage_print p join contribution c on c.id = p.contribution
                where p.prints @> array[one]) stands
            where stands.contributions >= :contributions and stands.owners >= :owners
                and not exists (select from common_print known where known.print = one)
            on conflict do nothing\
            """)
                .param("prints", prints.toArray(Long[]::new))
                .param("contributions", COMMON_CONTRIBUTIONS)
                .param("owners", COMMON_OWNERS)
                .update();
    }

    /** Passages of other contributions with a print in common that is not common to all; nobody's to be shown before the policy has been asked. */
    List<Meeting> meetings(Collection<UUID> passages) {
        return Behalf.ofPlatform(() -> jdbc.sql("""
            select mine.passage, o.passage as other, o.contribution,
                cardinality(mine.prints) as prints,
                (select count(*) from unnest(o.prints) one
                    where not exists (select from common_print c where c.print = one)) as others,
                (select count(*) from unnest(mine.prints) one where one = any(o.prints)) as shared
            from (select p.passage, p.contribution,
                    array(select one from unnest(p.prints) one
                        where not exists (select from common_print c where c.print = one)) as prints
                from passage_print p where p.passage = any(:ids)) mine
            join passage_print o on o.prints && mine.prints and o.contribution <> mine.contribution
            limit :most\
            """)
                .param("ids", passages.toArray(UUID[]::new))
                .param("most", MOST)
                .query((row, number) -> new Meeting(
                        row.getObject("passage", UUID.class),
                        row.getObject("other", UUID.class),
                        row.getObject("contribution", UUID.class),
                        row.getInt("prints"),
                        row.getInt("others"),
                        row.getInt("shared")))
                .list());
    }

    List<Link> links(Collection<UUID> passages) {
        return jdbc.sql("select one, other from passage_link where one = any(:ids) or other = any(:ids)"
                        + " order by linked_at, one, other")
                .param("ids", passages.toArray(UUID[]::new))
                .query((row, number) -> new Link(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list();
    }

    /** Says whether they were not linked before. */
    boolean link(UUID one, UUID other, String account) {
        return jdbc.sql("""
            insert into passage_link (one, other, linked_by)
            values (least(:one, :other), greatest(:one, :other), :account) on conflict do nothing\
            """)
                        .param("one", one)
                        .param("other", other)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Says whether they were linked. */
    boolean unlink(UUID one, UUID other) {
        return jdbc.sql("delete from passage_link where one = least(:one, :other) and other = greatest(:one, :other)")
                        .param("one", one)
                        .param("other", other)
                        .update()
                == 1;
    }
}
