package org.tessera.edition;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.edition.jdbc.EditionSentences;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Conflict;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/**
 * Every sentence of an edition under one signed root, so that a single one can be proved without the rest, and the rest
 * after one was erased. {@code docs/edition-proof.md} says how to verify a proof with openssl and a few lines.
 */
@Component
public class EditionProofs {

    private static final HexFormat HEX = HexFormat.of();

    /** @param words null when they are withheld from the viewer or erased */
    public record Leaf(int ordinal, UUID section, @Nullable String words) {}

    /**
     * @param statement one line of JSON, exactly what was signed
     * @param signature detached CMS over it, DER, Base64
     * @param salt hexadecimal
     * @param path from the leaf to the root
     */
    public record Proof(String statement, String signature, int ordinal, String words, String salt, List<Beside> path) {
        public Proof {
            path = List.copyOf(path);
        }
    }

    /** @param left whether the hash stands before the one that is carried up */
    public record Beside(boolean left, String hash) {}

    private final Editions editions;
    private final EditionSentences stored;
    private final Evidence evidence;
    private final Ledger ledger;

    EditionProofs(Editions editions, EditionSentences stored, Evidence evidence, Ledger ledger) {
        this.editions = editions;
        this.stored = stored;
        this.evidence = evidence;
        this.ledger = ledger;
    }

    /**
     * The sentences in order, as far as the viewer may read them. Entered in the ledger.
     *
     * @throws NotFound outside the viewer's sight
     */
    @Transactional
    public List<Leaf> leaves(Viewer viewer, UUID id) {
        if (editions.visible(viewer, id).isEmpty()) {
            throw new NotFound();
        }
        ledger.append(viewer, Act.EDITION_VIEWED, "edition/" + id);
        List<Leaf> leaves = new ArrayList<>();
        List<EditionSentences.Kept> kept = stored.of(id);
        Map<UUID, Sharing> sharing = sharing(kept);
        for (EditionSentences.Kept one : kept) {
            EditionSentences.Opening opening = readable(viewer, one, sharing);
            leaves.add(new Leaf(one.ordinal(), one.section(), opening == null ? null : opening.words()));
        }
        return leaves;
    }

    /**
     * @throws NotFound outside the viewer's sight, or no such sentence
     * @throws Conflict the edition is older than the tree, or the words are withheld or erased
     */
    @Transactional
    public Proof proof(Viewer viewer, UUID id, int ordinal) {
        Edition edition = editions.visible(viewer, id).orElseThrow(NotFound::new);
        EditionSentences.Root root = stored.root(id).orElseThrow(() -> new Conflict(Texts.get("edition.proof.older")));
        List<EditionSentences.Kept> kept = stored.of(id);
        if (ordinal < 0 || ordinal >= kept.size()) {
            throw new NotFound();
        }
        EditionSentences.Opening opening = readable(viewer, kept.get(ordinal), sharing(List.of(kept.get(ordinal))));
        if (opening == null) {
            throw new Conflict(Texts.get("edition.proof.withheld"));
        }
        MerkleTree tree =
                new MerkleTree(kept.stream().map(EditionSentences.Kept::leaf).toList());
        ledger.append(viewer, Act.EDITION_PROOF_TAKEN, "edition/" + id, "sentence " + ordinal, null);
        return new Proof(
                EditionRoots.statement(edition, kept.size(), root.root()),
                Base64.getEncoder().encodeToString(root.signature()),
                ordinal,
                opening.words(),
                HEX.formatHex(opening.salt()),
                tree.path(ordinal).stream()
                        .map(one -> new Beside(one.left(), one.hash()))
                        .toList());
    }

    private Map<UUID, Sharing> sharing(List<EditionSentences.Kept> kept) {
        return evidence.sharing(kept.stream()
                .map(EditionSentences.Kept::opening)
                .flatMap(Optional::stream)
                .map(EditionSentences.Opening::passage)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** Null when its key was destroyed, or it quotes what the viewer may not read. */
    private static EditionSentences.@Nullable Opening readable(
            Viewer viewer, EditionSentences.Kept kept, Map<UUID, Sharing> sharing) {
        EditionSentences.Opening opening = kept.opening().orElse(null);
        UUID passage = opening == null ? null : opening.passage();
        if (passage == null) {
            return opening;
        }
        Sharing known = sharing.get(passage);
        return known != null && Policy.mayRead(viewer, known).allowed() ? opening : null;
    }
}
