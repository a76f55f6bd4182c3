package org.tessera.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.evidence.EvidenceTable.PassageRow;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Evaluation;
import org.tessera.news.News;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.problem.WhyNot;
import org.tessera.release.Sharings;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/** The evidence: every reading method asks the policy first, behind the wall, then decrypts, and leaves a ledger entry. */
@Component
public class Evidence {

    static final int LONGEST_TRANSLATION = 20_000;
    private static final int MOST_AROUND = 50;

    private final EvidenceTable table;
    private final Passages passages;
    private final PassageWords words;
    private final Contributions contributions;
    private final Documents documents;
    private final Sharings sharings;
    private final IndexingQueue queue;
    private final Ledger ledger;
    private final News news;
    private final Entering entering;
    private final TransactionTemplate transaction;

    Evidence(
            EvidenceTable table,
            Passages passages,
            PassageWords words,
            Contributions contributions,
            Documents documents,
            Sharings sharings,
            IndexingQueue queue,
            Ledger ledger,
            News news,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.passages = passages;
        this.words = words;
        this.contributions = contributions;
        this.documents = documents;
        this.sharings = sharings;
        this.queue = queue;
        this.ledger = ledger;
        this.entering = new Entering(ledger);
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The passage as the viewer may read it, entered in the ledger; empty if absent or out of sight. */
    public Optional<Passage> passage(Viewer viewer, UUID id) {
        Optional<Passage> found =
                Behalf.of(viewer, () -> passages.open(only(viewer, id)).stream().findFirst());
        found.ifPresent(one -> ledger.append(viewer, Act.PASSAGE_VIEWED, "passage/" + id));
        return found;
    }

    /** Those of the passages that the viewer may read; what is missing is withheld. One ledger entry for the batch. */
    public Map<UUID, Passage> passages(Viewer viewer, Collection<UUID> ids) {
        return passages(viewer, ids, List.of());
    }

    /** The same for an act that led to them, which is entered with it: before, and in any case. */
    public Map<UUID, Passage> passages(Viewer viewer, Collection<UUID> ids, List<Ledger.Said> before) {
        return passages(viewer, ids, before, passage -> passage);
    }

    /**
     * What is made of each passage, by several threads: while the entry is on its way to the disk, and given out when it
     * is there.
     */
    public <T> Map<UUID, T> passages(
            Viewer viewer, Collection<UUID> ids, List<Ledger.Said> before, Function<Passage, T> made) {
        return Behalf.of(viewer, () -> viewed(viewer, () -> rows(ids), before, made));
    }

    /** The document's passages around one (at most 50 each way), in order, as the viewer may read them. */
    public List<Passage> around(Viewer viewer, UUID passage, int before, int after) {
        return Behalf.of(viewer, () -> near(viewer, passage, before, after));
    }

    private List<Passage> near(Viewer viewer, UUID passage, int before, int after) {
        List<PassageRow> centre = only(viewer, passage).rows();
        if (centre.isEmpty()) {
            return List.of();
        }
        PassageRow one = centre.getFirst();
        int from = one.ordinal() - Math.clamp(before, 0, MOST_AROUND);
        int to = one.ordinal() + Math.clamp(after, 0, MOST_AROUND);
        return viewed(viewer, () -> passages.with(table.around(one.document(), from, to)));
    }

    /** The owner's people and coordinators know of all; others of those that they can read something of. */
    public List<Document> documents(Viewer viewer, UUID contribution) {
        return documents.of(viewer, contribution);
    }

    /** All of the contribution; for other features' decisions, asks no policy. */
    public List<UUID> passagesOf(UUID contribution) {
        return table.refs(contribution).stream()
                .map(EvidenceTable.PassageRef::id)
                .toList();
    }

    /** What the policy needs to know of the passages; for other features' decisions. Unknown ids are missing. */
    public Map<UUID, Sharing> sharing(Collection<UUID> ids) {
        return sharings.sharing(table.contributions(ids));
    }

    /** In which contribution each of the passages stands; for other features' decisions. Unknown ids are missing. */
    public Map<UUID, UUID> contributionsOf(Collection<UUID> ids) {
        return table.contributions(ids);
    }

    /** All readable passages of contributions in the area that are in the index, for merging, oldest contribution first. */
    public List<Passage> inArea(Viewer viewer, String area) {
        return Behalf.of(viewer, () -> viewed(viewer, () -> passages.with(table.inArea(area))));
    }

    /** All passages of a contribution, for the index only; asks no policy. */
    public List<Passage> forIndexing(UUID contribution) {
        return Behalf.ofPlatform(() -> {
            Passages.Rows rows = passages.with(table.ofContribution(contribution));
            return passages.open(rows, contributions.findAll(rows.contributions()));
        });
    }

    /**
     * The owner's people set the owner's evaluation, a coordinator's stands beside it.
     *
     * @throws NotFound out of sight
     * @throws Forbidden neither
     */
    public void evaluate(Viewer viewer, UUID passage, Evaluation evaluation) {
        PassageRow row = inSight(viewer, passage);
        Sharing sharing = sharing(List.of(passage)).getOrDefault(passage, nobody(row));
        boolean owner = Policy.mayDecideAsOwner(viewer, sharing).allowed();
        if (!owner && !Policy.mayEvaluateBeside(viewer).allowed()) {
            throw new Forbidden(Texts.get("evidence.not-the-owner"));
        }
        transaction.executeWithoutResult(status -> {
            table.evaluate(passage, owner, evaluation, viewer.account());
            ledger.append(viewer, Act.PASSAGE_EVALUATED, "passage/" + passage);
            changed(row.contribution());
        });
    }

    /**
     * Keeps a working translation, instead of an earlier one into the same language; a second person verifies it.
     *
     * @param language ISO 639-1
     * @throws NotFound out of sight
     * @throws Forbidden neither the owner's people nor a coordinator
     * @throws Invalid no text, too much text, or no language
     */
    public void translate(Viewer viewer, UUID passage, String text, String language) {
        translate(
                viewer,
                passage,
                text,
                language,
                (_, bytes) -> table.translate(passage, language, bytes, viewer.account()));
    }

    /** @param keep is given whose passage it is and the words, sealed, and throws if they may not be kept */
    void translate(Viewer viewer, UUID passage, String text, String language, BiConsumer<Contribution, byte[]> keep) {
        PassageRow row = inSight(viewer, passage);
        Sharing sharing = sharing(List.of(passage)).getOrDefault(passage, nobody(row));
        if (!Policy.mayTranslate(viewer, sharing).allowed()) {
            throw new Forbidden(Texts.get("evidence.no-translator"));
        }
        TranslationRules.check(text, language);
        Contribution of = contributions.find(row.contribution()).orElseThrow(NotFound::new);
        byte[] sealed = words.sealTranslation(of, passage, language, text.strip());
        transaction.executeWithoutResult(now -> {
            keep.accept(of, sealed);
            ledger.append(viewer, Act.PASSAGE_TRANSLATED, "passage/" + passage);
            changed(row.contribution());
        });
    }

    void changed(UUID contribution) {
        queue.toIndexAgain(contribution);
        news.publish(new EvidenceChanged(contribution));
    }

    private PassageRow inSight(Viewer viewer, UUID passage) {
        return Behalf.of(viewer, () -> only(viewer, passage)).rows().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Sharing nobody(PassageRow row) {
        return contributions
                .find(row.contribution())
                .map(one -> new Sharing(one.owner(), Set.of(), true))
                .orElseThrow(NotFound::new);
    }

    private Passages.Rows rows(Collection<UUID> ids) {
        return passages.with(ids.isEmpty() ? List.of() : table.passages(ids));
    }

    private List<Passage> viewed(Viewer viewer, Supplier<Passages.Rows> rows) {
        return List.copyOf(viewed(viewer, rows, List.of(), passage -> passage).values());
    }

    private <T> Map<UUID, T> viewed(
            Viewer viewer, Supplier<Passages.Rows> rows, List<Ledger.Said> before, Function<Passage, T> made) {
        List<Ledger.Said> acts = new ArrayList<>(before);
        Passages.InSight readable;
        try {
            readable = readable(viewer, rows.get());
            String ids =
                    readable.rows().stream().map(row -> row.id().toString()).collect(Collectors.joining(" "));
            if (!ids.isEmpty()) {
                acts.add(new Ledger.Said(Act.PASSAGE_VIEWED, "passages", ids));
            }
        } catch (RuntimeException failed) {
            ledger.append(viewer, acts);
            throw failed;
        }
        return entering.meanwhile(viewer, acts, () -> passages.open(readable, made));
    }

    /** The one that somebody asked for; why not is for the log. */
    private Passages.InSight only(Viewer viewer, UUID id) {
        Passages.Rows row = rows(List.of(id));
        Passages.InSight inSight = readable(viewer, row);
        if (inSight.rows().isEmpty()) {
            Sharing known = row.rows().isEmpty() ? null : sharing(List.of(id)).get(id);
            WhyNot.refused(viewer, "passage/" + id, known == null ? null : Policy.mayRead(viewer, known));
        }
        return inSight;
    }

    /** The policy, before anything is decrypted. */
    private Passages.InSight readable(Viewer viewer, Passages.Rows rows) {
        Map<UUID, UUID> contributionOf = new LinkedHashMap<>();
        rows.rows().forEach(row -> contributionOf.put(row.id(), row.contribution()));
        Sharings.Known known = sharings.of(contributionOf);
        return new Passages.InSight(
                rows.only(row -> {
                    Sharing sharing = known.sharing().get(row.id());
                    return sharing != null && Policy.mayRead(viewer, sharing).allowed();
                }),
                known.contributions());
    }
}
