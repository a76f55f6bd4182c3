package org.tessera.assessment.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
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
    public List<AssessmentRow> assessments() {
        return outlines(false);
    }

    /** Newest first. */
    public List<AssessmentRow> templates() {
        return outlines(true);
    }

    private List<AssessmentRow> outlines(boolean template) {
        return jdbc.sql("""
                        select id, language, yardstick, data_key, title from assessment
                        where template = ? order by created_at desc, id""").param(template).query(this::asAssessment).list();
    }

    public Optional<AssessmentRow> assessment(UUID id) {
        return jdbc.sql("select id, language, yardstick, data_key, title from assessment where id = ? and not template")
                .param(id)
                .query(this::asAssessment)
                .optional();
    }

    /** An assessment or a template. */
    public Optional<AssessmentRow> anyOutline(UUID id) {
        return jdbc.sql("select id, language, yardstick, data_key, title from assessment where id = ?")
                .param(id)
                .query(this::asAssessment)
                .optional();
    }

    public List<ChapterRow> chapters(AssessmentRow assessment) {
        Map<UUID, List<Row>> sections = new LinkedHashMap<>();
        jdbc.sql(SECTIONS + "where a.id = ? and s.ordinal is not null order by c.ordinal, s.ordinal")
                .param(assessment.id())
                .query(this::asSection)
                .list()
                .forEach(row -> sections.computeIfAbsent(row.chapter(), _ -> new ArrayList<>())
                        .add(row));
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
    public Optional<Row> find(UUID section) {
        return jdbc.sql(SECTIONS
                        + "where s.id = ? and s.ordinal is not null and c.ordinal is not null and not a.template")
                .param(section)
                .query(this::asSection)
                .optional();
    }

    @Override
    public void setAudience(UUID section, Set<Audience> audience) {
        jdbc.sql("update section set audience = string_to_array(?, ',') where id = ?")
                .params(names(audience), section)
                .update();
    }

    private AssessmentRow asAssessment(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID key = rs.getObject("data_key", UUID.class);
        String title = vault.openText(key, "assessment.title/" + id, rs.getBytes("title"));
        return new AssessmentRow(
                id, title, rs.getString("language"), Yardstick.valueOf(rs.getString("yardstick")), key);
    }

    private Row asSection(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID key = rs.getObject("data_key", UUID.class);
        String country = rs.getString("country");
        return new Row(
                id,
                rs.getObject("assessment", UUID.class),
                rs.getObject("chapter", UUID.class),
                vault.openText(key, "section.title/" + id, rs.getBytes("title")),
                country == null ? null : Country.valueOf(country),
                audience(rs.getArray("audience")),
                key,
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
