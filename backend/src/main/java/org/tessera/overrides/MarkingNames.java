package org.tessera.overrides;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** Markings and handling codes as scripts write them. */
public final class MarkingNames {

    private MarkingNames() {}

    /** @throws Invalid no such marking */
    public static Marking of(@Nullable String name) {
        return Arrays.stream(Marking.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("marking", Marking.values()));
    }

    /** @throws Invalid no such code */
    public static Set<HandlingCode> codes(@Nullable Collection<String> names) {
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        for (String name : names == null ? Set.<String>of() : names) {
            codes.add(Arrays.stream(HandlingCode.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown("handling", HandlingCode.values())));
        }
        return codes;
    }

    private static Invalid unknown(String field, Object[] known) {
        return new Invalid(
                field,
                Texts.get(
                        "overrides.marking",
                        Arrays.stream(known).map(String::valueOf).collect(Collectors.joining(" "))));
    }
}
