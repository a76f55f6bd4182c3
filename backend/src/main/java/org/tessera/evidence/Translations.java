package org.tessera.evidence;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.policy.TranslationPolicy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/** What is to be translated and who says that a translation is right: never who wrote it. */
@Component
public class Translations {

    /** The most that are shown of a language at once. */
    public static final int MOST = 100;

    private final Evidence evidence;
    private final TranslationTable table;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Translations(Evidence evidence, TranslationTable table, Ledger ledger, PlatformTransactionManager transactions) {
        this.evidence = evidence;
        this.table = table;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param working what somebody has written already, null for nothing yet */
    public record Open(Passage passage, @Nullable Translation working, boolean mayVerify) {}

    /** How many passages that this viewer may translate wait in each language, most first. */
    public Map<String, Integer> open(Viewer viewer, String into) {
        Map<String, Integer> counts = new TreeMap<>();
        mine(viewer, into).forEach(row -> counts.merge(row.language(), 1, Integer::sum));
        Map<String, Integer> most = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> most.put(one.getKey(), one.getValue()));
        return most;
    }

    /** Those of one language: first what waits for a second person, then what nobody has translated; at most {@link #MOST}. */
    public List<Open> open(Viewer viewer, String language, String into) {
        List<UUID> ids = mine(viewer, into).stream()
                .filter(row -> row.language().equals(language))
                .limit(MOST)
                .map(TranslationTable.Row::passage)
                .toList();
        Map<UUID, Passage> read = evidence.passages(viewer, ids);
        Map<UUID, Sharing> sharing = evidence.sharing(ids);
        return read.values().stream()
                .sorted(Comparator.comparingInt(one -> ids.indexOf(one.id())))
                .map(one -> open(viewer, one, sharing.get(one.id()), into))
                .toList();
    }

    private static Open open(Viewer viewer, Passage passage, @Nullable Sharing sharing, String into) {
        Translation working = passage.translations().stream()
                .filter(one -> one.language().equals(into))
                .findFirst()
                .orElse(null);
        boolean may = working != null
                && sharing != null
                && TranslationPolicy.mayVerify(viewer, sharing, working.author())
                        .allowed();
        return new Open(passage, working, may);
    }

    private List<TranslationTable.Row> mine(Viewer viewer, String into) {
        List<TranslationTable.Row> rows = Behalf.of(viewer, () -> table.open(into));
        Map<UUID, Sharing> sharing = evidence.sharing(
                rows.stream().map(TranslationTable.Row::passage).toList());
        return rows.stream()
                .filter(row -> {
                    Sharing known = sharing.get(row.passage());
                    return known != null && Policy.mayTranslate(viewer, known).allowed();
                })
                .toList();
    }

    /**
     * A second person says that the translation is right as it stands. Search and the next merge use it at once.
     *
     * @param text that the person has read
     * @throws NotFound the passage is out of sight, or nobody has translated it into that language
     * @throws Forbidden its author, or who may not translate it
     * @throws Conflict somebody has changed it meanwhile
     */
    public void verify(Viewer viewer, UUID passage, String language, String text) {
        Passage read = evidence.passage(viewer, passage).orElseThrow(NotFound::new);
        Translation there = read.translations().stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseThrow(NotFound::new);
        Sharing sharing = evidence.sharing(List.of(passage)).get(passage);
        if (sharing == null
                || !TranslationPolicy.mayVerify(viewer, sharing, there.author()).allowed()) {
            throw new Forbidden(Texts.get("evidence.verify-second"));
        }
        if (!there.text().equals(text.strip())) {
            throw new Conflict(Texts.get("evidence.verify-changed"));
        }
        transaction.executeWithoutResult(now -> {
            table.verify(passage, language, viewer.account());
            ledger.append(viewer, Act.PASSAGE_TRANSLATED, "passage/" + passage);
            evidence.changed(read.contribution());
        });
    }
}
