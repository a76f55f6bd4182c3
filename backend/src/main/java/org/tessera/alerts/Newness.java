package org.tessera.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a passage is news to somebody who keeps a search. */
final class Newness {

    private Newness() {}

    /**
     * Whether the viewer could find it for the first time only after the search was saved.
     *
     * @param findable since when it can be found at all
     * @param unreleased whether the viewer sees it without anybody's release
     * @param released since when a release in force shows it to the viewer, null: none does
     */
    static boolean isNews(Instant saved, Instant findable, boolean unreleased, @Nullable Instant released) {
        if (unreleased) {
            return saved.isBefore(findable);
        }
        return released != null && (saved.isBefore(findable) || saved.isBefore(released));
    }
}
