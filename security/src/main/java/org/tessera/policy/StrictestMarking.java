package org.tessera.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/**
 * How a text is marked by what it leans on, and why: never weaker than any of its sources, with every handling code of
 * theirs. Without sources, and above weaker ones, the house's floor holds, or what two coordinators set in its place. The
 * table of cases is {@code StrictestMarkingTest}; decision record 0027 says why.
 *
 * @param handling of all sources together: handling codes combine
 * @param reasons all that leads to the marking or brings a handling code; what decides comes first
 */
public record StrictestMarking(Marking marking, Set<HandlingCode> handling, List<Reason> reasons) {

    /** What is written here is marked so, unless two coordinators say otherwise. */
    public static final Marking FLOOR = Marking.BPL;

    public StrictestMarking {
        handling = Set.copyOf(handling);
        reasons = List.copyOf(reasons);
    }

    /**
     * One contribution that a text leans on. A translation is marked as the passage that it is of.
     *
     * @param contribution null: nothing is left of it but how it was marked
     * @param owner null with it
     * @param passages of it that the text leans on
     */
    public record Source(
            @Nullable UUID contribution,
            @Nullable Country owner,
            Marking marking,
            Set<HandlingCode> handling,
            int passages) {
        public Source {
            handling = Set.copyOf(handling);
        }
    }

    /**
     * A link of the chain.
     *
     * @param decides whether the marking would be weaker, or may be, without such a reason
     * @param handling codes that it brings
     * @param source of a {@link Why#SOURCE}
     */
    public record Reason(
            Why why,
            boolean decides,
            Marking marking,
            Set<HandlingCode> handling,
            @Nullable Source source) {
        public Reason {
            handling = Set.copyOf(handling);
        }

        private List<Object> key() {
            return source == null || source.contribution() == null
                    ? List.of(why, marking, source == null, handling)
                    : List.of(source.contribution());
        }

        private Reason in(Marking whole) {
            return new Reason(why, marking == whole, marking, handling, source);
        }

        private Reason and(Reason other) {
            Source its = other.source;
            Source sum = source == null || its == null
                    ? source
                    : new Source(
                            source.contribution(),
                            source.owner(),
                            source.marking(),
                            source.handling(),
                            source.passages() + its.passages());
            return new Reason(why, decides, marking, handling, sum);
        }
    }

    public enum Why {
        SOURCE,
        /** What is written here. */
        FLOOR,
        /** Two coordinators set it. */
        SET
    }

    /** @param set what two coordinators set, null: nothing */
    public static StrictestMarking of(Collection<Source> sources, @Nullable Marking set) {
        Marking own = set == null ? FLOOR : set;
        Marking marking = strictest(sources).strictest(own);
        Set<HandlingCode> handling = EnumSet.noneOf(HandlingCode.class);
        List<Reason> deciding = new ArrayList<>();
        List<Reason> adding = new ArrayList<>();
        for (Source source : sources) {
            handling.addAll(source.handling());
            boolean decides = source.marking() == marking;
            if (decides || !source.handling().isEmpty()) {
                (decides ? deciding : adding)
                        .add(new Reason(Why.SOURCE, decides, source.marking(), source.handling(), source));
            }
        }
        if (set != null || (deciding.isEmpty() && own == marking)) {
            deciding.add(new Reason(set == null ? Why.FLOOR : Why.SET, own == marking, own, Set.of(), null));
        }
        deciding.addAll(adding);
        return new StrictestMarking(marking, handling, deciding);
    }

    /** Of a whole that consists of parts: the strictest of them, for all their reasons. */
    public static StrictestMarking together(Collection<StrictestMarking> parts) {
        Marking marking = parts.stream().map(StrictestMarking::marking).reduce(Marking.PUBLIC, Marking::strictest);
        Set<HandlingCode> handling = EnumSet.noneOf(HandlingCode.class);
        Map<List<Object>, Reason> one = new LinkedHashMap<>();
        for (StrictestMarking part : parts) {
            handling.addAll(part.handling());
            for (Reason reason : part.reasons()) {
                one.merge(reason.key(), reason.in(marking), Reason::and);
            }
        }
        boolean bySource = one.values().stream().anyMatch(reason -> reason.decides() && reason.why() == Why.SOURCE);
        List<Reason> reasons = new ArrayList<>(one.values().stream()
                .filter(reason -> reason.decides() || !reason.handling().isEmpty())
                .filter(reason -> reason.why() != Why.FLOOR || !bySource)
                .toList());
        reasons.sort(Comparator.comparing(Reason::decides).reversed());
        return new StrictestMarking(marking, handling, reasons);
    }

    /** What two coordinators set, null: nothing. */
    public @Nullable Marking set() {
        return reasons.stream()
                .filter(reason -> reason.why() == Why.SET)
                .map(Reason::marking)
                .findFirst()
                .orElse(null);
    }

    /** The strictest of the sources alone: {@code PUBLIC} without any. Nobody sets a text's marking below it. */
    public static Marking strictest(Collection<Source> sources) {
        return sources.stream().map(Source::marking).reduce(Marking.PUBLIC, Marking::strictest);
    }
}
