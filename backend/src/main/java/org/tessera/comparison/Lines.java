package org.tessera.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tessera.comparison.Blocks.Block;
import org.tessera.comparison.Blocks.Token;
import org.tessera.comparison.Comparison.Change;
import org.tessera.comparison.Comparison.Line;
import org.tessera.comparison.Comparison.Piece;

/** Aligns blocks, and within blocks that stand for each other their words. */
final class Lines {

    /** Of the words of the shorter block, how many the other must have to be the same block written anew. */
    private static final double ALIKE = 0.4;

    private Lines() {}

    static List<Line> between(List<Block> before, List<Block> after) {
        List<Line> lines = new ArrayList<>();
        List<Block> gone = new ArrayList<>();
        List<Block> come = new ArrayList<>();
        for (Alignment.Pair<Block> pair : Alignment.of(before, after)) {
            switch (pair.change()) {
                case DELETED -> gone.add(pair.one());
                case INSERTED -> come.add(pair.one());
                case SAME -> {
                    settle(gone, come, lines);
                    lines.add(whole(pair.one(), Change.SAME));
                }
            }
        }
        settle(gone, come, lines);
        return lines;
    }

    /** What went and what came between two blocks that stayed: in order, alike ones are one block written anew. */
    private static void settle(List<Block> gone, List<Block> come, List<Line> lines) {
        int next = 0;
        for (Block was : gone) {
            int like = next;
            while (like < come.size() && !alike(was, come.get(like))) {
                like++;
            }
            if (like == come.size()) {
                lines.add(whole(was, Change.DELETED));
                continue;
            }
            for (; next < like; next++) {
                lines.add(whole(come.get(next), Change.INSERTED));
            }
            lines.add(anew(was, come.get(next++)));
        }
        for (; next < come.size(); next++) {
            lines.add(whole(come.get(next), Change.INSERTED));
        }
        gone.clear();
        come.clear();
    }

    private static boolean alike(Block one, Block other) {
        if (one.kind() != other.kind() || one.kind() == Comparison.Kind.QUOTATION) {
            return false;
        }
        Set<Token> words = words(one);
        Set<Token> others = words(other);
        int shorter = Math.min(words.size(), others.size());
        words.retainAll(others);
        return shorter > 0 && words.size() >= shorter * ALIKE;
    }

    private static Set<Token> words(Block block) {
        Set<Token> words = new HashSet<>(block.tokens());
        words.removeIf(token -> token.leaning() == null && token.text().isBlank());
        return words;
    }

    private static Line anew(Block was, Block now) {
        List<Piece> pieces = new ArrayList<>();
        for (Alignment.Pair<Token> pair : Alignment.of(was.tokens(), now.tokens())) {
            add(pieces, pair.change(), pair.one());
        }
        return new Line(now.kind(), pieces);
    }

    private static Line whole(Block block, Change change) {
        List<Piece> pieces = new ArrayList<>();
        block.tokens().forEach(token -> add(pieces, change, token));
        return new Line(block.kind(), pieces);
    }

    private static void add(List<Piece> pieces, Change change, Token token) {
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (token.leaning() == null && last != null && last.leaning() == null && last.change() == change) {
            pieces.set(pieces.size() - 1, new Piece(change, last.text() + token.text(), null));
        } else {
            pieces.add(new Piece(change, token.text(), token.leaning()));
        }
    }
}
