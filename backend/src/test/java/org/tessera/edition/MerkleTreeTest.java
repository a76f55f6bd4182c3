package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tessera.drafting.Doc;
import org.tessera.marking.Marking;

/** One sentence proved without the others. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 13, 100})
    void everyLeafLeadsToTheRootAndAnotherSentenceDoesNot(int size) throws Exception {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(MerkleTree.leaf(salt(i), ("Sentence " + i + ".").getBytes(StandardCharsets.UTF_8)));
        }
        MerkleTree tree = new MerkleTree(leaves);
        for (int i = 0; i < size; i++) {
            assertThat(carried(salt(i), "Sentence " + i + ".", tree.path(i))).isEqualTo(tree.root());
            assertThat(carried(salt(i), "Sentence " + i + "!", tree.path(i))).isNotEqualTo(tree.root());
            assertThat(carried(salt(i + 1), "Sentence " + i + ".", tree.path(i)))
                    .isNotEqualTo(tree.root());
        }
    }

    @Test
    void aTextIsTakenApartSentenceBySentenceWithItsSources() {
        UUID section = new UUID(0, 1);
        UUID passage = new UUID(0, 2);
        Frozen frozen = new Frozen(
                "Title",
                "en",
                List.of(new Frozen.Chapter(
                        "Chapter",
                        null,
                        List.of(new Frozen.Section(
                                section,
                                "Section",
                                null,
                                1,
                                Marking.BPL,
                                Set.of(),
                                Doc.doc(List.of(
                                        Doc.paragraph(Doc.text("Prices fell. Purity rose."), Doc.citation(passage)),
                                        Doc.quotedEvidence(passage, "erased by now", 0, 6))),
                                List.of(),
                                null)))));
        assertThat(Sentences.of(frozen, Map.of()))
                .extracting(Sentences.Sentence::words)
                .containsExactly(
                        "Prices fell.",
                        "Purity rose.[" + passage.toString().toLowerCase(Locale.ROOT) + "]",
                        "[" + passage + "]");
    }

    /** As docs/edition-proof.md says it. */
    private static String carried(byte[] salt, String words, List<MerkleTree.Sibling> path) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);
        sha256.update(salt);
        byte[] hash = sha256.digest(words.getBytes(StandardCharsets.UTF_8));
        for (MerkleTree.Sibling beside : path) {
            sha256.update((byte) 1);
            sha256.update(beside.left() ? HEX.parseHex(beside.hash()) : hash);
            hash = sha256.digest(beside.left() ? hash : HEX.parseHex(beside.hash()));
        }
        return HEX.formatHex(hash);
    }

    private static byte[] salt(int seed) {
        byte[] salt = new byte[32];
        salt[0] = (byte) seed;
        salt[1] = (byte) (seed >> 8);
        return salt;
    }
}
