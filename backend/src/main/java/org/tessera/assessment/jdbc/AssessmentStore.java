package org.tessera.assessment.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Sections;
import org.tessera.assessment.Skeleton;
import org.tessera.assessment.Yardstick;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;
import org.tessera.vault.Vault;

/** Rows of assessments, chapters and sections; what is words is sealed with the assessment's key. */
@Component
public class AssessmentStore implements Sections {

    private static final String SECTIONS = """
            select s.id, a.id as assessment, s.chapter, s.title, s.country, s.audience, a.data_key, a.language
            from section s join chapter c on c.id = s.chapter join assessment a on a.id = c.assessment
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    AssessmentStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** An assessment before anybody has decided who may see it: its title is still sealed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Closed(UUID id, byte[] title, String language, Yardstick yardstick, UUID dataKey) {}

    public record AssessmentRow(UUID id, String title, String language, Yardstick yardstick, UUID dataKey) {}

    public record ChapterRow(
            UUID id, String title, @Nullable String area, List<Row> sections) {}

    public void insert(AssessmentRow assessment, String createdBy, List<Skeleton.Chapter> chapters) {
        insert(assessment, createdBy, chapters, false);
    }

    public void insertTemplate(AssessmentRow template, String createdBy, List<Skeleton.Chapter> chapters) {
        insert(template, createdBy, chapters, true);
    }

    private void insert(AssessmentRow assessment, String createdBy, List<Skeleton.Chapter> chapters, boolean template) {
        UUID key = assessment.dataKey();
        jdbc.sql(
                        "insert into assessment (id, language, yardstick, data_key, title, created_by, template) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        assessment.id(),
                        assessment.language(),
                        assessment.yardstick().name(),
                        key,
                        vault.sealText(key, "assessment.title/" + assessment.id(), assessment.title()),
                        createdBy,
                        template)
                .update();
        int ordinal = 0;
        for (Skeleton.Chapter chapter : chapters) {
            insertChapter(assessment.id(), key, ordinal++, chapter);
        }
    }

    /** @param ordinal a free place */
    public UUID insertChapter(UUID assessment, UUID key, int ordinal, Skeleton.Chapter chapter) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into chapter (id, assessment, ordinal, area, title) values (:id, :assessment, :ordinal, :area, :title)")
                .param("id", id)
                .param("assessment", assessment)
                .param("ordinal", ordinal)
                .param("area", chapter.area())
                .param("title", vault.sealText(key, "chapter.title/" + id, chapter.title()))
                .update();
        int place = 0;
        for (Skeleton.Section section : chapter.sections()) {
            insertSection(id, key, place++, section);
        }
        return id;
    }

    /** @param ordinal a free place */
    public UUID insertSection(UUID chapter, UUID key, int ordinal, Skeleton.Section section) {
        UUID id = UUID.randomUUID();
        Country country = section.country();
        jdbc.sql("""
                        insert into section (id, chapter, ordinal, country, audience, title)
                        values (:id, :chapter, :ordinal, :country, string_to_array(:audience, ','), :title)
                        """)
                .param("id", id)
                .param("chapter", chapter)
                .param("ordinal", ordinal)
                .param("country", country == null ? null : country.name())
                .param("audience", names(section.audience()))
                .param("title", vault.sealText(key, "section.title/" + id, section.title()))
                .update();
        return id;
    }

    /** Newest first. */
    public List<Closed> assessments() {
        return outlines(false);
    }

    /** Newest first. */
    public List<AssessmentRow> templates() {
        return outlines(true).stream().map(this::opened).toList();
    }

    private List<Closed> outlines(boolean template) {
        return jdbc.sql("""
                        select id, language, yardstick, data_key, title from assessment
                        where template = ? order by created_at desc, id""").param(template).query(AssessmentStore::asClosed).list();
    }

    public Optional<Closed> assessment(UUID id) {
        return jdbc.sql("select id, language, yardstick, data_key, title from assessment where id = ? and not template")
                .param(id)
                .query(AssessmentStore::asClosed)
                .optional();
    }

    /** An assessment or a template. */
    public Optional<AssessmentRow> anyOutline(UUID id) {
        return jdbc.sql("select id, language, yardstick, data_key, title from assessment where id = ?")
                .param(id)
                .query(AssessmentStore::asClosed)
                .optional()
                .map(this::opened);
    }

    /** In order; those taken out are missing. */
    public List<Sealed> sections(UUID assessment) {
        return jdbc.sql(
                        SECTIONS
                                + "where a.id = ? and s.ordinal is not null and c.ordinal is not null order by c.ordinal, s.ordinal")
                .param(assessment)
                .query(AssessmentStore::asSealed)
                .list();
    }

    public List<ChapterRow> chapters(AssessmentRow assessment) {
        return chapters(assessment, sections(assessment.id()));
    }

    /** Every chapter, with those of its sections that are given. */
    public List<ChapterRow> chapters(AssessmentRow assessment, List<Sealed> given) {
        Map<UUID, List<Row>> sections = new LinkedHashMap<>();
        given.forEach(one ->
                sections.computeIfAbsent(one.chapter(), _ -> new ArrayList<>()).add(opened(one)));
        return jdbc.sql(
                        "select id, title, area from chapter where assessment = ? and ordinal is not null order by ordinal")
                .param(assessment.id())
                .query((rs, _) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    String title = vault.openText(assessment.dataKey(), "chapter.title/" + id, rs.getBytes("title"));
                    return new ChapterRow(id, title, rs.getString("area"), sections.getOrDefault(id, List.of()));
                })
                .list();
    }

    @Override
    public Map<UUID, Sealed> sealed(Collection<UUID> sections) {
        Map<UUID, Sealed> found = new HashMap<>();
        jdbc.sql(SECTIONS
                        + "where s.id = any(?) and s.ordinal is not null and c.ordinal is not null and not a.template")
                .param(sections.toArray(UUID[]::new))
                .query(AssessmentStore::asSealed)
                .list()
                .forEach(row -> found.put(row.id(), row));
        return found;
    }

    @Override
    public Row opened(Sealed one) {
        return new Row(
                one.id(),
                one.assessment(),
                one.chapter(),
                vault.openText(one.dataKey(), "section.title/" + one.id(), one.title()),
                one.country(),
                one.audience(),
                one.dataKey(),
                one.language());
    }

    public AssessmentRow opened(Closed one) {
        String title = vault.openText(one.dataKey(), "assessment.title/" + one.id(), one.title());
        return new AssessmentRow(one.id(), title, one.language(), one.yardstick(), one.dataKey());
    }

    @Override
    public void setAudience(UUID section, Set<Audience> audience) {
        jdbc.sql("update section set audience = string_to_array(?, ',') where id = ?")
                .params(names(audience), section)
                .update();
    }

    private static Closed asClosed(ResultSet rs, int row) throws SQLException {
        return new Closed(
                rs.getObject("id", UUID.class),
                rs.getBytes("title"),
                rs.getString("language"),
                Yardstick.valueOf(rs.getString("yardstick")),
                rs.getObject("data_key", UUID.class));
    }

    private static Sealed asSealed(ResultSet rs, int row) throws SQLException {
        String country = rs.getString("country");
        return new Sealed(
                rs.getObject("id", UUID.class),
                rs.getObject("assessment", UUID.class),
                rs.getObject("chapter", UUID.class),
                rs.getBytes("title"),
                country == null ? null : Country.valueOf(country),
                audience(rs.getArray("audience")),
                rs.getObject("data_key", UUID.class),
                rs.getString("language"));
    }

    private static String names(Set<Audience> audience) {
        return String.join(",", audience.stream().map(Audience::name).sorted().toList());
    }

    private static Set<Audience> audience(Array array) throws SQLException {
        Set<Audience> audience = EnumSet.noneOf(Audience.class);
        for (String name : (String[]) array.getArray()) {
            audience.add(Audience.valueOf(name));
        }
        return audience;
    }
}
