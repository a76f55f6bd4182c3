package org.tessera.offline;

import org.tessera.text.Texts;

/** What a comment says, and the wording that it proposes, which stands below in the one text that a comment is. */
record Said(String comment, String proposed) {

    static Said of(String text) {
        int at = text.indexOf(between());
        return at < 0
                ? new Said(text, "")
                : new Said(text.substring(0, at), text.substring(at + between().length()));
    }

    String text() {
        if (proposed.isBlank()) {
            return comment.strip();
        }
        return (comment.strip() + between() + proposed.strip()).strip();
    }

    private static String between() {
        return "\n\n" + Texts.get("offline.proposed") + "\n";
    }

    /** Whether it says the same, however its blanks came through a word processor. */
    static boolean same(String one, String other) {
        return one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
    }
}
