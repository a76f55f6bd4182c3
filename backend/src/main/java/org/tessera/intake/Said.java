package org.tessera.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Particulars as somebody wrote them, not yet held against the rules: everything may be missing or wrong. */
public record Said(
        @Nullable String title,
        @Nullable List<@Nullable String> areas,
        @Nullable Span period,
        @Nullable String evaluation,
        @Nullable List<@Nullable String> handling,
        @Nullable String handlingNote,
        @Nullable String marking,
        @Nullable String note,
        @Nullable String replaces) {

    /** Two dates, ISO 8601. */
    public record Span(@Nullable String from, @Nullable String to) {}

    /** Shows no words. */
    @Override
    public String toString() {
        return "Said[hidden]";
    }
}
