package org.tessera.merging;

/**
 * How telling a stretch is for a topic, part by part; {@code docs/merge.md} has the rule.
 *
 * @param words of the topic, at most five
 * @param headed whether a heading names the topic
 * @param figure whether there is a figure in it
 * @param evaluation what the owner's 4x4 adds, 0 to 2
 * @param brief whether the passage is too short to say much
 */
public record Score(int words, boolean headed, boolean figure, double evaluation, boolean brief) {

    private static final double HEADING_BONUS = 6;
    private static final double BRIEF = -2;

    /** Higher is quoted first. */
    public double total() {
        return words + (headed ? HEADING_BONUS : 0) + (figure ? 1 : 0) + evaluation + (brief ? BRIEF : 0);
    }
}
