package org.tessera.assessment.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.assessment.SectionPlans.Plan;
import org.tessera.assessment.TakenOut;
import org.tessera.assessment.Yardstick;
import org.tessera.vault.Vault;

/** The order of chapters and sections, what is planned for them, and what was taken out; asks no policy. */
@Component
public class OutlineStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    OutlineStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Where a chapter or a section belongs; for a chapter the parent is its assessment, for a section its chapter. */
    public record Place(UUID assessment, UUID parent, UUID dataKey) {}

    /**
     * One outline is changed by one person at a time, on whichever node; ends with the transaction.
     *
     * @return whether there is one
     */
    public boolean hold(UUID assessment) {
        return jdbc.sql("select id from assessment where id = ? for update")
                .param(assessment)
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /** Also of one that is taken out. */
    public Optional<Place> chapter(UUID id) {
        return jdbc.sql("""
                        select a.id as assessment, a.id as parent, a.data_key
                        from chapter c join assessment a on a.id = c.assessment where c.id = ?""").param(id).query(Place.class).optional();
    }

    /** Also of one that is taken out. */
    public Optional<Place> section(UUID id) {
        return jdbc.sql("""
                        select a.id as assessment, c.id as parent, a.data_key
                        from section s join chapter c on c.id = s.chapter join assessment a on a.id = c.assessment
                        where s.id = ?""").param(id).query(Place.class).optional();
    }

    public List<UUID> chaptersOf(UUID assessment) {
        return jdbc.sql("select id from chapter where assessment = ? and ordinal is not null order by ordinal")
                .param(assessment)
                .query((rs, _) -> Objects.requireNonNull(rs.getObject("id", UUID.class)))
                .list();
    }

    /** Those taken out included. */
    public List<UUID> everyChapterOf(UUID assessment) {
        return jdbc.sql("select id from chapter where assessment = ?")
                .param(assessment)
                .query((rs, _) -> Objects.requireNonNull(rs.getObject("id", UUID.class)))
                .list();
    }

    public List<UUID> sectionsOf(UUID chapter) {
        return jdbc.sql("select id from section where chapter = ? and ordinal is not null order by ordinal")
                .param(chapter)
                .query((rs, _) -> Objects.requireNonNull(rs.getObject("id", UUID.class)))
                .list();
    }

    /** @return how many of them changed their places */
    public int orderChapters(List<UUID> chapters) {
        int moved = 0;
        for (int i = 0; i < chapters.size(); i++) {
            moved += jdbc.sql("update chapter set ordinal = ? where id = ? and ordinal is distinct from ?")
                    .params(i, chapters.get(i), i)
                    .update();
        }
        return moved;
    }

    public void orderSections(UUID chapter, List<UUID> sections) {
        for (int i = 0; i < sections.size(); i++) {
            jdbc.sql("update section set chapter = ?, ordinal = ? where id = ?")
                    .params(chapter, i, sections.get(i))
                    .update();
        }
    }

    public void takeOutChapter(UUID chapter) {
        jdbc.sql("update chapter set ordinal = null where id = ?")
                .param(chapter)
                .update();
    }

    public void takeOutSection(UUID section) {
        jdbc.sql("update section set ordinal = null where id = ?")
                .param(section)
                .update();
    }

    public void renameAssessment(UUID id, UUID key, String title) {
        jdbc.sql("update assessment set title = ? where id = ?")
                .params(vault.sealText(key, "assessment.title/" + id, title), id)
                .update();
    }

    public void choose(UUID assessment, Yardstick yardstick) {
        jdbc.sql("update assessment set yardstick = ? where id = ?")
                .params(yardstick.name(), assessment)
                .update();
    }

    public void renameChapter(UUID id, UUID key, String title) {
        jdbc.sql("update chapter set title = ? where id = ?")
                .params(vault.sealText(key, "chapter.title/" + id, title), id)
                .update();
    }

    public void renameSection(UUID id, UUID key, String title) {
        jdbc.sql("update section set title = ? where id = ?")
                .params(vault.sealText(key, "section.title/" + id, title), id)
                .update();
    }

    /**
     * Chapters and sections that were taken out; sections of such a chapter come back with it and are not listed.
     *
     * @param but chapters of which nothing is listed
     */
    public List<TakenOut> takenOut(UUID assessment, UUID key, Collection<UUID> but) {
        UUID[] without = but.toArray(UUID[]::new);
        List<TakenOut> out = new ArrayList<>(jdbc.sql(
                        "select id, title from chapter where assessment = ? and ordinal is null and id <> all(?)")
                .params(assessment, without)
                .query((rs, _) -> {
                    UUID id = Objects.requireNonNull(rs.getObject("id", UUID.class));
                    return new TakenOut(id, vault.openText(key, "chapter.title/" + id, rs.getBytes("title")), true);
                })
                .list());
        out.addAll(jdbc.sql("""
                        select s.id, s.title from section s join chapter c on c.id = s.chapter
                        where c.assessment = ? and c.ordinal is not null and s.ordinal is null and c.id <> all(?)""")
                .params(assessment, without)
                .query((rs, _) -> {
                    UUID id = Objects.requireNonNull(rs.getObject("id", UUID.class));
                    return new TakenOut(id, vault.openText(key, "section.title/" + id, rs.getBytes("title")), false);
                })
                .list());
        return out;
    }

    public Map<UUID, Plan> plans(Collection<UUID> sections) {
        Map<UUID, Plan> plans = new HashMap<>();
        jdbc.sql("select id, responsible, due, agreed_version from section where id = any(?)")
                .param(sections.toArray(UUID[]::new))
                .query(rs -> {
                    plans.put(
                            rs.getObject("id", UUID.class),
                            new Plan(
                                    rs.getString("responsible"),
                                    rs.getObject("due", LocalDate.class),
                                    rs.getObject("agreed_version", Integer.class)));
                });
        return plans;
    }

    public void plan(UUID section, @Nullable String responsible, @Nullable LocalDate due) {
        jdbc.sql("update section set responsible = :responsible, due = :due where id = :section")
                .param("responsible", responsible)
                .param("due", due)
                .param("section", section)
                .update();
    }

    public void agree(UUID section, @Nullable Integer version) {
        jdbc.sql("update section set agreed_version = :version where id = :section")
                .param("version", version)
                .param("section", section)
                .update();
    }

    /** Of a template only: an outline that nobody wrote in. */
    public void forget(UUID template) {
        jdbc.sql("delete from section where chapter in (select id from chapter where assessment = ?)")
                .param(template)
                .update();
        jdbc.sql("delete from chapter where assessment = ?").param(template).update();
        jdbc.sql("delete from assessment where id = ? and template")
                .param(template)
                .update();
    }
}
