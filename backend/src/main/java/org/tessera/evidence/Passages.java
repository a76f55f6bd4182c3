package org.tessera.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Particulars;
import org.tessera.evidence.EvidenceTable.PassageRow;
import org.tessera.evidence.EvidenceTable.TranslationRow;
import org.tessera.marking.Evaluation;
import org.tessera.problem.NotFound;

/** Opens rows that somebody may read: the words from the vault, with the particulars of their contribution. */
@Component
class Passages {

    private final EvidenceTable table;
    private final PassageWords words;

    Passages(EvidenceTable table, PassageWords words) {
        this.table = table;
        this.words = words;
    }

    /** A document's path as people are shown it. */
    static String name(List<String> path) {
        return String.join(" › ", path);
    }

    /**
     * Rows with what belongs to each, all asked at once; still sealed.
     *
     * @param owners evaluations by passage
     * @param beside coordinators' evaluations by passage
     */
    record Rows(
            List<PassageRow> rows,
            Map<UUID, Evaluation> owners,
            Map<UUID, Evaluation> beside,
            Map<UUID, List<TranslationRow>> translations) {

        Rows only(Predicate<PassageRow> wanted) {
            return new Rows(rows.stream().filter(wanted).toList(), owners, beside, translations);
        }

        Set<UUID> contributions() {
            return rows.stream().map(PassageRow::contribution).collect(Collectors.toSet());
        }
    }

    /** Rows that somebody may read, and the contributions that they stand in. */
    record InSight(Rows all, Map<UUID, Contribution> contributions) {
        List<PassageRow> rows() {
            return all.rows();
        }
    }

    Rows with(List<PassageRow> rows) {
        Map<UUID, Evaluation> owners = new HashMap<>();
        Map<UUID, Evaluation> beside = new HashMap<>();
        Map<UUID, List<TranslationRow>> translations = new HashMap<>();
        if (!rows.isEmpty()) {
            List<UUID> ids = rows.stream().map(PassageRow::id).toList();
            table.evaluations(ids)
                    .forEach(each -> (each.owner() ? owners : beside).put(each.passage(), each.evaluation()));
            table.translations(ids)
                    .forEach(each -> translations
                            .computeIfAbsent(each.passage(), any -> new ArrayList<>())
                            .add(each));
        }
        return new Rows(rows, owners, beside, translations);
    }

    List<Passage> open(InSight readable) {
        return open(readable.all(), readable.contributions());
    }

    List<Passage> open(Rows all, Map<UUID, Contribution> contributions) {
        return List.copyOf(
                open(new InSight(all, contributions), passage -> passage).values());
    }

    /** What is made of each, in their order; by several threads, since opening and reading are work for the processor. */
    <T> Map<UUID, T> open(InSight readable, Function<Passage, T> made) {
        Rows all = readable.all();
        Map<UUID, List<String>> paths = new HashMap<>();
        for (PassageRow row : all.rows()) {
            paths.computeIfAbsent(row.document(), id -> words.openPath(of(readable, row), id, row.name()));
        }
        List<T> opened = all.rows().parallelStream()
                .map(row -> made.apply(
                        opened(all, row, of(readable, row), Objects.requireNonNull(paths.get(row.document())))))
                .toList();
        Map<UUID, T> byId = new LinkedHashMap<>();
        for (int at = 0; at < opened.size(); at++) {
            byId.put(all.rows().get(at).id(), opened.get(at));
        }
        return byId;
    }

    private static Contribution of(InSight readable, PassageRow row) {
        return Optional.ofNullable(readable.contributions().get(row.contribution()))
                .orElseThrow(NotFound::new);
    }

    private Passage opened(Rows all, PassageRow row, Contribution of, List<String> path) {
        PassageWords.Words said = words.openPassage(of, row.id(), row.words());
        Particulars particulars = of.particulars();
        return new Passage(
                row.id(),
                row.contribution(),
                row.document(),
                of.owner(),
                row.ordinal(),
                said.locator(path),
                row.language(),
                said.text(),
                particulars.title(),
                name(path),
                FileType.of(row.mediaType()),
                particulars.areas(),
                particulars.period(),
                all.owners().getOrDefault(row.id(), particulars.evaluation()),
                all.beside().get(row.id()),
                particulars.handling(),
                particulars.handlingNote(),
                particulars.marking(),
                all.translations().getOrDefault(row.id(), List.of()).stream()
                        .map(each -> new Translation(
                                words.openTranslation(of, row.id(), each.language(), each.words()),
                                each.language(),
                                each.author(),
                                each.status()))
                        .toList());
    }
}
