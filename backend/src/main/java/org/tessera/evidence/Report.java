package org.tessera.evidence;

import java.util.List;

/**
 * What was read of a contribution, what was not, and why.
 *
 * @param expected documents found in it
 * @param emitted those that passages came out of
 * @param failed those that could not be read or need a password
 * @param leftOut those that were left out on purpose
 * @param documents each with its own extents and reasons
 */
public record Report(int expected, int emitted, int failed, int leftOut, long passages, List<Document> documents) {

    public Report {
        documents = List.copyOf(documents);
    }

    /** Of the documents that somebody may know of. */
    public static Report of(List<Document> documents) {
        int emitted = 0;
        int failed = 0;
        int leftOut = 0;
        long passages = 0;
        for (Document each : documents) {
            passages += each.passages();
            switch (each.state()) {
                case PARSED, INDEXED -> emitted++;
                case QUARANTINED, NEEDS_PASSWORD -> failed++;
                case SKIPPED -> leftOut++;
            }
        }
        return new Report(documents.size(), emitted, failed, leftOut, passages, documents);
    }
}
