package org.tessera.analysis;

/** The script that a word is written in. */
public enum Script {
    LATIN,
    CYRILLIC,
    GEORGIAN,
    ARMENIAN,
    OTHER
}
