package org.tessera.offline;

import java.util.List;
import java.util.Locale;
import org.tessera.text.Texts;

/** A column of a table of comments, in the order in which they stand. */
public enum Column {
    NUMBER,
    TEXT,
    COUNTRY,
    FROM,
    TO,
    COMMENT,
    PROPOSED,
    OUTCOME,
    REASON;

    /** In their order. */
    static final List<Column> ALL = List.of(values());

    /** Where it stands, from 0. */
    public int place() {
        return ALL.indexOf(this);
    }

    /** What stands above it. */
    public String heading() {
        return Texts.get("offline.column." + name().toLowerCase(Locale.ROOT));
    }
}
