package org.tessera.drafting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.StrictestMarking;

/** A text's marking and why, as one viewer may be told it. */
public record ToldMarking(Marking marking, Set<HandlingCode> handling, List<Reason> reasons) {
    public ToldMarking {
        handling = Set.copyOf(handling);
        reasons = List.copyOf(reasons);
    }

    /**
     * @param owner null: of a source, "one partner country"
     * @param contribution with {@code title} and {@code passages}, where the viewer may know of it
     * @param passages of the contribution that the text leans on; 0 where that is not told
     * @param gone withdrawn, replaced or rejected
     */
    public record Reason(
            StrictestMarking.Why why,
            boolean decides,
            Marking marking,
            Set<HandlingCode> handling,
            @Nullable Country owner,
            @Nullable UUID contribution,
            @Nullable String title,
            int passages,
            boolean gone) {
        public Reason {
            handling = Set.copyOf(handling);
        }

        static Reason of(StrictestMarking.Reason reason, Contribution one) {
            StrictestMarking.Source source = reason.source();
            return new Reason(
                    reason.why(),
                    reason.decides(),
                    reason.marking(),
                    reason.handling(),
                    one.owner(),
                    one.id(),
                    one.particulars().title(),
                    source == null ? 0 : source.passages(),
                    one.state().gone());
        }

        static Reason of(StrictestMarking.Reason reason) {
            return new Reason(
                    reason.why(), reason.decides(), reason.marking(), reason.handling(), null, null, null, 0, false);
        }
    }
}
