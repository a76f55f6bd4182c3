package org.tessera.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
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

    private final Evidence evidence;
    private final Contributions contributions;
    private final TranslationTable table;
    private final PassageWords words;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Translations(
            Evidence evidence,
            Contributions contributions,
            TranslationTable table,
            PassageWords words,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.evidence = evidence;
        this.contributions = contributions;
        this.table = table;
        this.words = words;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param working what somebody has written already, null for nothing yet */
    public record Open(Passage passage, @Nullable Translation working, boolean mayVerify) {}

    /**
     * @param languages how many passages wait in each, most first
     * @param language of those that are shown, null if none waits
     * @param passages first what waits for a second person, then what nobody has translated
     */
    public record Waiting(
            Map<String, Integer> languages, @Nullable String language, List<Open> passages) {
        /** How many more there are of the language. */
        public int more() {
            return language == null ? 0 : Math.max(0, languages.getOrDefault(language, 0) - passages.size());
        }
    }

    /**
     * The passages that this viewer may translate and that have no verified translation into the language.
     *
     * @param chosen which to show; null, or one in which none waits any more, is the one with most
     * @param most how many are shown
     */
    public Waiting waiting(Viewer viewer, String into, @Nullable String chosen, int most) {
        Map<UUID, Sharing> mine = translatable(viewer, Behalf.of(viewer, table::contributions));
        Map<String, Integer> languages = mostFirst(Behalf.ofPlatform(() -> table.open(mine.keySet(), into)));
        String language = chosen != null && languages.containsKey(chosen)
                ? chosen
                : languages.keySet().stream().findFirst().orElse(null);
        if (language == null) {
            return new Waiting(languages, null, List.of());
        }
        List<UUID> ids = Behalf.ofPlatform(() -> table.open(mine.keySet(), language, into, most));
        List<Open> open = evidence.passages(viewer, ids).values().stream()
                .sorted(Comparator.comparingInt(one -> ids.indexOf(one.id())))
                .map(one -> open(viewer, one, mine.get(one.contribution()), into))
                .toList();
        return new Waiting(languages, language, open);
    }

    /** One of them as it stands now. */
    public Open one(Viewer viewer, UUID passage, String into) {
        Passage read = evidence.passage(viewer, passage).orElseThrow(NotFound::new);
        return open(viewer, read, evidence.sharing(List.of(passage)).get(passage), into);
    }

    /** How many translations by others this viewer may verify, by the language that they are in. */
    public Map<String, Integer> toVerify(Viewer viewer) {
        if (!Policy.maySearch(viewer).allowed()) {
            return Map.of();
        }
        List<TranslationTable.Waiting> waiting = Behalf.of(viewer, () -> table.waitingFor(viewer.account()));
        Map<UUID, Sharing> mine = translatable(
                viewer,
                waiting.stream()
                        .map(TranslationTable.Waiting::contribution)
                        .distinct()
                        .toList());
        Map<String, Integer> counts = new TreeMap<>();
        waiting.stream()
                .filter(one -> mine.containsKey(one.contribution()))
                .forEach(one -> counts.merge(one.into(), one.count(), Integer::sum));
        return counts;
    }

    /** Who translates does so as owner or coordinator: no release of single passages counts. */
    private Map<UUID, Sharing> translatable(Viewer viewer, List<UUID> of) {
        Map<UUID, Sharing> mine = new HashMap<>();
        Instant now = Instant.now();
        contributions.origins(of).forEach((id, origin) -> {
            Sharing sharing = Sharing.of(origin, List.of(), null, now);
            if (Policy.mayTranslate(viewer, sharing).allowed()) {
                mine.put(id, sharing);
            }
        });
        return mine;
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    private static Open open(Viewer viewer, Passage passage, @Nullable Sharing sharing, String into) {
        Translation working = passage.translations().stream()
                .filter(one -> one.language().equals(into))
                .findFirst()
                .orElse(null);
        boolean may = working != null
                && working.status() == Translation.Status.WORKING
                && sharing != null
                && TranslationPolicy.mayVerify(viewer, sharing, working.author())
                        .allowed();
        return new Open(passage, working, may);
    }

    /**
     * Keeps a working translation, if what stands there is what the writer had before him.
     *
     * @param before the translation that the writer saw, empty if there was none
     * @param language ISO 639-1
     * @throws NotFound out of sight
     * @throws Forbidden neither the owner's people nor a coordinator
     * @throws Invalid no text, too much text, or no language
     * @throws Conflict somebody has written another meanwhile
     */
    public void write(Viewer viewer, UUID passage, String language, String before, String text) {
        evidence.translate(viewer, passage, text, language, (of, bytes) -> {
            TranslationTable.Row there =
                    Behalf.of(viewer, () -> table.find(passage, language)).orElse(null);
            String standing = there == null ? "" : written(of, passage, language, there);
            byte[] instead = there == null ? null : there.words();
            boolean kept = standing.equals(before.strip())
                    && Behalf.of(viewer, () -> table.write(passage, language, instead, bytes, viewer.account()));
            if (!kept) {
                throw new Conflict(Texts.get("evidence.translated-meanwhile"));
            }
        });
    }

    /**
     * A second person says that the translation is right as it stands. Search and the next merge use it at once. Nothing
     * happens where somebody has said so already.
     *
     * @param text that the person has read
     * @throws NotFound the passage is out of sight, or nobody has translated it into that language
     * @throws Forbidden its author, or who may not translate it
     * @throws Conflict somebody has changed it meanwhile
     */
    public void verify(Viewer viewer, UUID passage, String language, String text) {
        Passage read = evidence.passage(viewer, passage).orElseThrow(NotFound::new);
        TranslationTable.Row row =
                Behalf.of(viewer, () -> table.find(passage, language)).orElseThrow(NotFound::new);
        Sharing sharing = evidence.sharing(List.of(passage)).get(passage);
        if (sharing == null
                || !TranslationPolicy.mayVerify(viewer, sharing, row.author()).allowed()) {
            throw new Forbidden(Texts.get("evidence.verify-second"));
        }
        Contribution of = contributions.find(read.contribution()).orElseThrow(NotFound::new);
        if (!written(of, passage, language, row).equals(text.strip())) {
            throw new Conflict(Texts.get("evidence.verify-changed"));
        }
        if (row.status() == Translation.Status.VERIFIED) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            if (!Behalf.of(viewer, () -> table.verify(passage, language, row, viewer.account()))) {
                throw new Conflict(Texts.get("evidence.verify-changed"));
            }
            ledger.append(viewer, Act.TRANSLATION_VERIFIED, "passage/" + passage);
            evidence.changed(read.contribution());
        });
    }

    private String written(Contribution of, UUID passage, String language, TranslationTable.Row row) {
        return words.openTranslation(of, passage, language, row.words());
    }
}
