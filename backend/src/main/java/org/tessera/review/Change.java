package org.tessera.review;

import java.util.Optional;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/**
 * What a suggestion would do to a line, cut down to what differs and tied to words that stay recognisable.
 *
 * @param from where the held words begin at the version it was made on
 * @param held the words that must still stand there: those to strike, or for an insertion the character beside it
 * @param side for an insertion, on which side of the held character it stands
 */
public record Change(int from, int to, String held, Side side, String was, String becomes) {

    public enum Side {
        INSTEAD,
        AFTER,
        BEFORE
    }

    /**
     * @param from the chosen stretch within the line
     * @param wished what should stand there
     * @throws Invalid nothing would change, or a source would go or come
     */
    static Change of(Line line, int from, int to, String wished) {
        String chosen = line.between(from, to);
        int head = 0;
        int most = Math.min(chosen.length(), wished.length());
        while (head < most && chosen.charAt(head) == wished.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && chosen.charAt(chosen.length() - 1 - tail) == wished.charAt(wished.length() - 1 - tail)) {
            tail++;
        }
        while (head > 0 && (within(chosen, head, tail) || within(wished, head, tail)) && word(chosen, head - 1)) {
            head--;
        }
        while (tail > 0 && endsWithin(chosen, wished, head, tail) && word(chosen, chosen.length() - tail)) {
            tail--;
        }
        String was = chosen.substring(head, chosen.length() - tail);
        String becomes = wished.substring(head, wished.length() - tail);
        if (was.isEmpty() && becomes.isEmpty()) {
            throw new Invalid("becomes", Texts.get("review.suggestion-same"));
        }
        if (was.indexOf(Line.SOURCE) >= 0 || becomes.indexOf(Line.SOURCE) >= 0) {
            throw new Invalid("becomes", Texts.get("review.suggestion-source"));
        }
        int start = from + head;
        return was.isEmpty()
                ? insertion(line, start, becomes)
                : new Change(start, start + was.length(), was, Side.INSTEAD, was, becomes);
    }

    /** Whether what differs goes on with a letter, so that a part of a word would be struck or added. */
    private static boolean within(String text, int head, int tail) {
        return head < text.length() - tail && word(text, head);
    }

    private static boolean endsWithin(String chosen, String wished, int head, int tail) {
        int one = chosen.length() - tail;
        int other = wished.length() - tail;
        return (one > head && word(chosen, one - 1)) || (other > head && word(wished, other - 1));
    }

    /** Halves of a character beyond the basic plane hold together like letters. */
    private static boolean word(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static Change insertion(Line line, int at, String becomes) {
        int end = line.start() + line.text().length();
        if (at > line.start()) {
            return new Change(at - 1, at, line.between(at - 1, at), Side.AFTER, "", becomes);
        }
        return at < end
                ? new Change(at, at + 1, line.between(at, at + 1), Side.BEFORE, "", becomes)
                : new Change(at, at, "", Side.AFTER, "", becomes);
    }

    /** Whether the held words stand at the place to which the text has carried it. */
    boolean stands(Optional<Line> line, int nowFrom, int nowTo) {
        return line.filter(one -> one.between(nowFrom, nowTo).equals(held)).isPresent();
    }
}
