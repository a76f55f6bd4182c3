package org.tessera.edition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A binary tree of hashes: a leaf is SHA-256 over a zero byte, a salt and the words; a node SHA-256 over a one byte and its
 * two children; where a level is odd its last goes up as it is. The leading bytes keep leaves and nodes apart, as in RFC
 * 6962, and the salts keep words from being guessed.
 */
final class MerkleTree {

    /** @param left whether the sibling stands to the left */
    record Sibling(boolean left, String hash) {}

    private static final HexFormat HEX = HexFormat.of();

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param leaves at least one */
    MerkleTree(List<byte[]> leaves) {
        levels.add(List.copyOf(leaves));
        while (levels.getLast().size() > 1) {
            levels.add(above(levels.getLast()));
        }
    }

    static byte[] leaf(byte[] salt, byte[] words) {
        return sha256(new byte[] {0}, salt, words);
    }

    String root() {
        return HEX.formatHex(levels.getLast().getFirst());
    }

    /** From the leaf upwards. */
    List<Sibling> path(int leaf) {
        List<Sibling> path = new ArrayList<>();
        int at = leaf;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int beside = at ^ 1;
            if (beside < level.size()) {
                path.add(new Sibling(beside < at, HEX.formatHex(level.get(beside))));
            }
            at /= 2;
        }
        return path;
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>();
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? sha256(new byte[] {1}, level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
