package org.tessera.evidence;

/** Of a passage: text, the language of the text, author, working or verified. */
public record Translation(String text, String language, String author, Status status) {
    /** Working until a person says that it is verified. */
    public enum Status {
        WORKING,
        VERIFIED
    }
}
