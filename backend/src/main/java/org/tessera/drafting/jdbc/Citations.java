package org.tessera.drafting.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.marking.Evaluation;
import org.tessera.marking.Marking;

/** What sections lean on now. The authority keeps it in the transaction that orders the steps. */
@Component
public class Citations {

    private final JdbcClient jdbc;

    Citations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Passages with their marking when cited, in order of first appearance in the section. */
    public Map<UUID, Marking> of(UUID section) {
        Map<UUID, Marking> cited = new LinkedHashMap<>();
        jdbc.sql("select passage, marking from section_citation where section = ? order by ordinal")
                .param(section)
                .query(rs -> {
                    cited.put(rs.getObject("passage", UUID.class), Marking.valueOf(rs.getString("marking")));
                });
        return cited;
    }

    /** Of each of the sections; those that cite nothing are missing. */
    public Map<UUID, List<UUID>> of(Collection<UUID> sections) {
        Map<UUID, List<UUID>> cited = new LinkedHashMap<>();
        jdbc.sql("select section, passage from section_citation where section = any(?) order by section, ordinal")
                .param(sections.toArray(UUID[]::new))
                .query(rs -> {
                    cited.computeIfAbsent(rs.getObject("section", UUID.class), _ -> new ArrayList<>())
                            .add(rs.getObject("passage", UUID.class));
                });
        return cited;
    }

    /** The sections that lean on any of the passages, with those they lean on. */
    public Map<UUID, Set<UUID>> sections(Collection<UUID> passages) {
        Map<UUID, Set<UUID>> leaning = new LinkedHashMap<>();
        jdbc.sql("select section, passage from section_citation where passage = any(?) order by section, ordinal")
                .param(passages.toArray(UUID[]::new))
                .query(rs -> {
                    leaning.computeIfAbsent(rs.getObject("section", UUID.class), _ -> new LinkedHashSet<>())
                            .add(rs.getObject("passage", UUID.class));
                });
        return leaning;
    }

    /** Notes the owners' evaluations of passages that the section did not cite before. */
    public void noteEvaluations(UUID section, Map<UUID, Evaluation> added) {
        added.forEach((passage, evaluation) ->
                jdbc.sql("""
                        insert into citation_evaluation (section, passage, evaluation) values (?, ?, ?)
                        on conflict (section, passage) do update set evaluation = excluded.evaluation, at = now()""").params(section, passage, evaluation.toString()).update());
    }

    /** The owners' evaluations when the section began to cite the passages; those cited before this was kept are missing. */
    public Map<UUID, Evaluation> evaluations(UUID section) {
        Map<UUID, Evaluation> cited = new LinkedHashMap<>();
        jdbc.sql("select passage, evaluation from citation_evaluation where section = ?")
                .param(section)
                .query(rs -> {
                    cited.put(rs.getObject("passage", UUID.class), Evaluation.of(rs.getString("evaluation")));
                });
        return cited;
    }

    public void replace(UUID section, Map<UUID, Marking> cited) {
        jdbc.sql("delete from section_citation where section = ?")
                .param(section)
                .update();
        int ordinal = 0;
        for (Map.Entry<UUID, Marking> one : cited.entrySet()) {
            jdbc.sql("insert into section_citation (section, ordinal, passage, marking) values (?, ?, ?, ?)")
                    .params(section, ordinal++, one.getKey(), one.getValue().name())
                    .update();
        }
    }
}
