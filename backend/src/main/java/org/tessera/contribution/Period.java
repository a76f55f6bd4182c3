package org.tessera.contribution;

import java.time.LocalDate;

/** From and to, both included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends before it begins");
        }
    }
}
