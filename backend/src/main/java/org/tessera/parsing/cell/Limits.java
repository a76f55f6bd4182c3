package org.tessera.parsing.cell;

/** What a cell may send at most. The application counts for itself: a cell that has been taken over is not believed. */
public final class Limits {

    public static final int FRAME_BYTES = 1 << 20;
    /** Of a page that is drawn; a message has a few bytes more. */
    public static final int PICTURE_BYTES = FRAME_BYTES - 64;

    public static final int PIECE_CHARACTERS = 20_000;
    public static final int PIECES_OF_A_DOCUMENT = 50_000;
    public static final long CHARACTERS_OF_A_DOCUMENT = 20_000_000L;
    public static final long CHARACTERS_OF_A_FILE = 100_000_000L;
    public static final int DOCUMENTS_OF_A_FILE = 2_100;
    public static final int PATH_ENTRIES = 8;
    public static final int NAME_CHARACTERS = 300;
    public static final int EXTENTS_OF_A_DOCUMENT = 8;
    /** Pages of one document that are read from pictures; the rest is told of as not read. */
    public static final int RECOGNISED_PAGES = 200;

    public static final int PARTS = 1_000_000;
    public static final int PROBLEMS_OF_A_DOCUMENT = 50;
    public static final int PROBLEM_CHARACTERS = 1_000;

    private Limits() {}
}
