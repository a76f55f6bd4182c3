package org.tessera.leaks;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ways out. One that is added to the application and not here fails the matrix: what is asked about one thing goes to
 * the list of its subject, all else to {@link WaysOfMany}.
 */
final class Ways {

    /** Asked about one thing each. */
    static final List<Way> OF_ONE_THING = Stream.of(
                    WaysToEvidence.ALL, WaysToDrafts.ALL, WaysToOutlines.ALL, WaysToHistory.ALL, WaysToEditions.ALL)
            .flatMap(List::stream)
            .toList();

    private Ways() {}
}
