package org.tessera.ui;

import com.vaadin.flow.component.html.Span;
import org.tessera.contribution.ContributionState;
import org.tessera.evidence.DocumentState;
import org.tessera.signers.Standing;

/** Small labelled facts: states, codes, markings. The word is always there; colour only repeats it. */
public final class Tags {

    private Tags() {}

    public static Span plain(String words) {
        return of(words, "");
    }

    public static Span of(String words, String kind) {
        Span tag = new Span(words);
        tag.addClassName("tag");
        if (!kind.isEmpty()) {
            tag.addClassName(kind);
        }
        return tag;
    }

    public static Span state(ContributionState state) {
        return of(
                Words.of("state." + state),
                switch (state) {
                    case RECEIVED, OPENED, PARSED -> "way";
                    case INDEXED -> "good";
                    case QUARANTINED, REJECTED -> "bad";
                    case WITHDRAWN, REPLACED -> "gone";
                });
    }

    /** What the signature on an envelope counts for. */
    public static Span signature(Standing standing) {
        return of(
                Words.of("signed." + standing),
                switch (standing) {
                    case VERIFIED -> "good";
                    case REVOKED, FOREIGN -> "bad";
                    case EXPIRED, UNKNOWN -> "care";
                    case UNSIGNED -> "";
                });
    }

    public static Span state(DocumentState state) {
        return of(
                Words.of("document." + state),
                switch (state) {
                    case PARSED -> "way";
                    case INDEXED -> "good";
                    case QUARANTINED, NEEDS_PASSWORD -> "bad";
                    case SKIPPED -> "";
                });
    }
}
