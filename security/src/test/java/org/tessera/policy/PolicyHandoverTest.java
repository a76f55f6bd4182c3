package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** Who hands whose work to whom; each line says who of the cast may, and nobody else. */
class PolicyHandoverTest {

    private static final List<Viewer> CAST = List.of(
            new Viewer("ana", Set.of(Role.ANALYST), Country.GE),
            new Viewer("lea", Set.of(Role.LEAD), Country.GE),
            new Viewer("east", Set.of(Role.LEAD), Country.GE, "EAST"),
            new Viewer("foreign", Set.of(Role.LEAD), Country.AM),
            new Viewer("adam", Set.of(Role.ADMINISTRATOR), null),
            new Viewer("ada", Set.of(Role.ADMINISTRATOR), null),
            new Viewer("cora", Set.of(Role.COORDINATOR), null),
            new Viewer("auditor", Set.of(Role.AUDITOR), null));

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "alone,   GE ana,      GE eva,      lea",
        "alone,   GE/EAST ana, GE/EAST eva, lea east",
        "alone,   GE/EAST ana, GE eva,      lea",
        "alone,   GE lea,      GE ana,      ''",
        "alone,   GE ana,      AM ara,      ''",
        "alone,   EU cora,     EU cyra,     ''",
        "alone,   EU/GE cora,  GE ana,      ''",
        "propose, EU cora,     EU cyra,     adam ada",
        "propose, EU adam,     EU cyra,     ada",
        "propose, EU cora,     EU adam,     ada",
        "propose, GE ana,      GE eva,      ''",
        "confirm, EU cora,     EU cyra,     ada",
        "confirm, GE ana,      GE eva,      ''",
    })
    void whoMay(String what, String from, String to, String who) {
        String allowed = CAST.stream()
                .filter(viewer ->
                        asked(what, viewer, subject(from), subject(to)).allowed())
                .map(Viewer::account)
                .collect(Collectors.joining(" "));
        assertThat(allowed).isEqualTo(who);
    }

    /** Proposed by adam. */
    private static Decision asked(String what, Viewer viewer, AccountPolicy.Subject from, AccountPolicy.Subject to) {
        return switch (what) {
            case "alone" -> HandoverPolicy.mayHandOver(viewer, from, to);
            case "propose" -> HandoverPolicy.mayPropose(viewer, from, to);
            default -> HandoverPolicy.mayConfirm(viewer, from, to, "adam");
        };
    }

    /** Written as country, country and unit, EU for no national account, or EU and a country for one who lives there. */
    private static AccountPolicy.Subject subject(String written) {
        String[] parts = written.split(" ");
        String[] place = parts[0].split("/");
        boolean national = !place[0].equals("EU");
        @Nullable String second = place.length > 1 ? place[1] : null;
        @Nullable String country = national ? place[0] : second;
        return new AccountPolicy.Subject(
                parts[1], country == null ? null : Country.valueOf(country), national ? second : null, national);
    }
}
