package org.tessera.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.drafting.Cited;
import org.tessera.drafting.Markings;
import org.tessera.marking.Marking;
import org.tessera.policy.StrictestMarking;
import org.tessera.policy.StrictestMarking.Source;

/** The rule of markings over a frozen text, as a whole and section by section. */
@Component
class TextMarkings {

    /** Empty sections are missing. */
    record Marked(StrictestMarking whole, Map<UUID, StrictestMarking> sections) {
        Marked {
            sections = Map.copyOf(sections);
        }
    }

    private final Markings markings;

    TextMarkings(Markings markings) {
        this.markings = markings;
    }

    /** As it was frozen; without reasons in editions that are older than them. */
    static Marked frozen(Frozen edition) {
        return marked(edition, TextMarkings::asFrozen);
    }

    /**
     * Of the whole text, today.
     *
     * @param set for the edition; null: it is not marked weaker than it was frozen
     */
    Marked whole(Frozen edition, @Nullable Marking set) {
        return marked(edition, section -> {
            StrictestMarking now = now(section, Cited.in(section.doc()), List.of(), set);
            StrictestMarking then = asFrozen(section);
            return set == null && then.marking().exceeds(now.marking()) ? then : now;
        });
    }

    /**
     * Of a text cleared for an audience.
     *
     * @param anonymously of each section the passages that are told of as "one partner country"
     */
    Marked cleared(Frozen text, Map<UUID, ? extends Collection<UUID>> anonymously, @Nullable Marking set) {
        return marked(
                text,
                section -> now(
                        section,
                        Cited.in(section.doc()),
                        anonymously.containsKey(section.id()) ? anonymously.get(section.id()) : List.of(),
                        set));
    }

    /** All that the text leans on. */
    List<Source> sources(Frozen text) {
        List<Source> sources = new ArrayList<>();
        text.sections().forEach(section -> sources.addAll(sources(section, Cited.in(section.doc()))));
        return sources;
    }

    private StrictestMarking now(
            Frozen.Section section, Collection<UUID> openly, Collection<UUID> anonymously, @Nullable Marking set) {
        List<Source> sources = new ArrayList<>(sources(section, openly));
        // Whose they are is not told, so the reasons do not know it.
        sources(section, anonymously)
                .forEach(one -> sources.add(new Source(null, null, one.marking(), one.handling(), 1)));
        return StrictestMarking.of(sources, set == null ? set(section) : set);
    }

    private List<Source> sources(Frozen.Section section, Collection<UUID> passages) {
        Map<UUID, Marking> whenFrozen = new LinkedHashMap<>();
        passages.forEach(passage -> whenFrozen.put(passage, section.marking()));
        return markings.sources(whenFrozen);
    }

    private static @Nullable Marking set(Frozen.Section section) {
        StrictestMarking why = section.why();
        return why == null ? null : why.set();
    }

    private static StrictestMarking asFrozen(Frozen.Section section) {
        StrictestMarking why = section.why();
        return why == null ? new StrictestMarking(section.marking(), Set.of(), List.of()) : why;
    }

    private static Marked marked(Frozen text, Function<Frozen.Section, StrictestMarking> rule) {
        Map<UUID, StrictestMarking> sections = new LinkedHashMap<>();
        text.sections().stream()
                .filter(section -> !Cited.saysNothing(section.doc()))
                .forEach(section -> sections.put(section.id(), rule.apply(section)));
        return new Marked(StrictestMarking.together(sections.values()), sections);
    }
}
