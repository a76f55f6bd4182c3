package org.tessera.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Particulars;
import org.tessera.evidence.EvidenceTable.PassageRow;
import org.tessera.marking.Evaluation;
import org.tessera.problem.NotFound;

/** Opens rows that somebody may read: the words from the vault, with the particulars of their contribution. */
@Component
class Passages {

    private final EvidenceTable table;
    private final PassageWords words;
    private final Contributions contributions;

    Passages(EvidenceTable table, PassageWords words, Contributions contributions) {
        this.table = table;
        this.words = words;
        this.contributions = contributions;
    }

    /** A document's path as people are shown it. */
    static String name(List<String> path) {
        return String.join(" › ", path);
    }

    List<Passage> open(List<PassageRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(PassageRow::id).toList();
        Map<UUID, Evaluation> owners = new HashMap<>();
        Map<UUID, Evaluation> beside = new HashMap<>();
        table.evaluations(ids).forEach(each -> (each.owner() ? owners : beside).put(each.passage(), each.evaluation()));
        Map<UUID, List<EvidenceTable.TranslationRow>> translations = new HashMap<>();
        table.translations(ids)
                .forEach(each -> translations
                        .computeIfAbsent(each.passage(), any -> new ArrayList<>())
                        .add(each));
        Map<UUID, Contribution> known = new HashMap<>();
        Map<UUID, List<String>> paths = new HashMap<>();
        List<Passage> opened = new ArrayList<>(rows.size());
        for (PassageRow row : rows) {
            Contribution of = known.computeIfAbsent(
                    row.contribution(), id -> contributions.find(id).orElseThrow(NotFound::new));
            List<String> path = paths.computeIfAbsent(row.document(), id -> words.openPath(of, id, row.name()));
            PassageWords.Words said = words.openPassage(of, row.id(), row.words());
            Particulars particulars = of.particulars();
            opened.add(new Passage(
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
                    owners.getOrDefault(row.id(), particulars.evaluation()),
                    beside.get(row.id()),
                    particulars.handling(),
                    particulars.handlingNote(),
                    particulars.marking(),
                    translations.getOrDefault(row.id(), List.of()).stream()
                            .map(each -> new Translation(
                                    words.openTranslation(of, row.id(), each.language(), each.words()),
                                    each.language(),
                                    each.author(),
                                    each.status()))
                            .toList()));
        }
        return opened;
    }
}
