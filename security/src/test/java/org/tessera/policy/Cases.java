package org.tessera.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/** Reads the words of the policy's tables of cases. */
final class Cases {

    private Cases() {}

    /** Roles joined by a plus, then perhaps country and unit: {@code ANALYST+LEAD GE EAST}. */
    static Viewer viewer(String text) {
        String[] parts = text.strip().split(" ");
        Set<Role> roles = Stream.of(parts[0].split("\\+")).map(Role::valueOf).collect(Collectors.toSet());
        return new Viewer(
                text, roles, parts.length > 1 ? Country.valueOf(parts[1]) : null, parts.length > 2 ? parts[2] : null);
    }

    static Set<Audience> audiences(@Nullable String text) {
        return text == null
                ? Set.of()
                : Stream.of(text.strip().split(" ")).map(Audience::valueOf).collect(Collectors.toSet());
    }

    /** Georgia's, under a ceiling of BPL. */
    static Sharing georgian(
            @Nullable String unit,
            Marking marking,
            @Nullable String handling,
            @Nullable String released,
            @Nullable String anonymously) {
        return new Sharing(
                Country.GE,
                audiences(released),
                false,
                audiences(anonymously),
                unit,
                handling == null ? Set.of() : Set.of(HandlingCode.valueOf(handling)),
                marking,
                Marking.BPL);
    }

    static String name(Decision decision) {
        return switch (decision) {
            case Decision.Allowed allowed -> "ALLOWED";
            case Decision.AllowedAnonymised anonymised -> "ANONYMISED";
            case Decision.Refused refused -> "REFUSED";
        };
    }

    /** Owners with what they released to whom: {@code GE>REVIEWERS,AM}. */
    static List<Sharing> cited(@Nullable String text) {
        List<Sharing> cited = new ArrayList<>();
        for (String one : text == null ? new String[0] : text.strip().split(",")) {
            String[] parts = one.split(">");
            cited.add(new Sharing(Country.valueOf(parts[0]), audiences(parts.length > 1 ? parts[1] : null), false));
        }
        return cited;
    }
}
