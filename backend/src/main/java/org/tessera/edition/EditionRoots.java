package org.tessera.edition;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.edition.jdbc.EditionSentences;
import org.tessera.envelope.Receipts;
import org.tessera.evidence.Passage;

/** Puts every sentence of a fresh edition under one root and signs it, in the transaction that freezes. */
@Component
class EditionRoots {

    private static final int SALT_BYTES = 32;

    private final EditionSentences stored;
    private final Receipts receipts;
    private final SecureRandom random = new SecureRandom();

    EditionRoots(EditionSentences stored, Receipts receipts) {
        this.stored = stored;
        this.receipts = receipts;
    }

    /** What is signed: one line of JSON without spaces, fields in this order. */
    static String statement(Edition edition, int sentences, String root) {
        return "{\"edition\":\"" + edition.id() + "\",\"assessment\":\"" + edition.assessment() + "\",\"number\":"
                + edition.number() + ",\"frozenAt\":\"" + edition.frozenAt() + "\",\"sentences\":" + sentences
                + ",\"root\":\"" + root + "\"}";
    }

    /**
     * @param key the assessment's data key
     * @param cited the passages that the edition leans on
     * @return the root
     */
    String keep(Edition edition, UUID key, Frozen frozen, Map<UUID, Passage> cited) {
        Map<UUID, Quotable> quoted = new HashMap<>();
        cited.forEach((id, passage) -> quoted.put(id, Quotable.of(passage, frozen.language())));
        List<Sentences.Sentence> sentences = Sentences.of(frozen, quoted);
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentences.Sentence one = sentences.get(i);
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            byte[] leaf = MerkleTree.leaf(salt, one.words().getBytes(StandardCharsets.UTF_8));
            leaves.add(leaf);
            Passage passage = one.passage() == null ? null : cited.get(one.passage());
            stored.keep(
                    edition.id(),
                    i,
                    one.section(),
                    passage == null ? null : passage.contribution(),
                    leaf,
                    new EditionSentences.Opening(salt, one.words(), one.passage()),
                    key);
        }
        String root = new MerkleTree(leaves).root();
        String statement = statement(edition, sentences.size(), root);
        stored.root(edition.id(), root, receipts.signDetached(statement.getBytes(StandardCharsets.UTF_8)));
        return root;
    }
}
