package org.tessera.merging;

import java.util.List;
import org.tessera.evidence.Passage;

/** What several sources say of one thing. */
sealed interface Claim {

    /** In the order of the evidence, none a copy of another. */
    List<Passage> passages();

    /** The same figure for the same thing. */
    record SameFigure(Thing thing, List<Amount> amounts) implements Claim {
        @Override
        public List<Passage> passages() {
            return amounts.stream().map(Amount::passage).toList();
        }
    }

    /** Figures that differ for the same thing, or in passages which a coordinator says state the same fact. */
    record DifferentFigures(Thing thing, List<Amount> amounts, boolean linked) implements Claim {
        @Override
        public List<Passage> passages() {
            return amounts.stream().map(Amount::passage).toList();
        }
    }

    /** Dates that differ in passages which a coordinator says state the same fact. */
    record DifferentDates(List<Passage> passages, List<Span> said) implements Claim {}

    /** Linked by a coordinator. */
    record Linked(List<Passage> passages) implements Claim {}

    /** One source, however many handed it in. */
    record Copied(List<Passage> passages, int percent) implements Claim {}
}
