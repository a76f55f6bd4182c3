package org.tessera.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Parses one file in a child JVM with memory and time limits. A file that kills it harms nobody else. */
public interface Cell {

    /** The plaintext, as often as it is needed: a document that kills the cell makes a fresh one read the file again. */
    @FunctionalInterface
    interface Plaintext {
        InputStream open() throws IOException;
    }

    /**
     * What is to be parsed.
     *
     * @param name the file's own name, used for detection and as the first path entry
     * @param passwords what the contributor gave; each is tried on whatever is locked in the file, at most
     *     {@value #MOST_PASSWORDS} of at most {@value #LONGEST_PASSWORD} characters
     * @param only the path of one document: nothing else in the file is told of, but for what lies in that document;
     *     empty for the whole file
     */
    record Request(String name, Plaintext plaintext, List<String> passwords, List<String> only) {

        public static final int MOST_PASSWORDS = 10;
        public static final int LONGEST_PASSWORD = 200;

        public Request {
            passwords = List.copyOf(passwords);
            only = List.copyOf(only);
            if (passwords.size() > MOST_PASSWORDS
                    || passwords.stream().anyMatch(each -> each.length() > LONGEST_PASSWORD)) {
                throw new IllegalArgumentException("Too many or too long passwords");
            }
        }

        public static Request whole(String name, Plaintext plaintext) {
            return new Request(name, plaintext, List.of(), List.of());
        }

        /** Never what is in it: passwords and names are words. */
        @Override
        public String toString() {
            return "Request";
        }
    }

    /**
     * A page of a document as a picture.
     *
     * @param pages how many the document has
     * @param mediaType {@code image/png} or {@code image/jpeg}; the bytes begin as such files do
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Picture(int pages, String mediaType, byte[] bytes) {}

    /**
     * Draws a page of one document in the file.
     *
     * @param request {@link Request#only} names the document
     * @param page from 1
     * @return empty where it has no such page, is no PDF, or cannot be drawn now: locked, damaged, too large, or all cells
     *     are at work
     * @throws IOException if the plaintext cannot be read or no cell can be started
     */
    default Optional<Picture> draw(Request request, int page) throws IOException {
        return Optional.empty();
    }

    /**
     * Parses the file and everything in it. Never throws because of what the file contains: that is a
     * {@link Parsed.Quarantined}. An archive itself is no document, unless nothing can be made of it.
     *
     * @param sink is given each document once, in an order that depends on the request and the file alone
     * @throws IOException if the plaintext cannot be read or no cell can be started
     */
    void parse(Request request, Consumer<Parsed> sink) throws IOException;
}
