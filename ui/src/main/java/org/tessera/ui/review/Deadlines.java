package org.tessera.ui.review;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.tessera.ui.Tags;

/** How far away a last day is. */
final class Deadlines {

    private static final long SOON = 3;

    private Deadlines() {}

    static Span tag(LocalDate deadline) {
        long left = ChronoUnit.DAYS.between(LocalDate.now(ZoneOffset.UTC), deadline);
        if (left < 0) {
            return Tags.of(Labels.of("deadline.over", -left), "bad");
        }
        return Tags.of(Labels.of("deadline.left", left), left <= SOON ? "way" : "");
    }
}
