package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.AccountPolicy.Subject;

/** Who decides about whom; each line says who may, and nobody else of the cast may. */
class AccountPolicyTest {

    private static final Map<String, Viewer> CAST = Stream.of(
                    new Viewer("lead-ge", Set.of(Role.LEAD), Country.GE),
                    new Viewer("east-lead-ge", Set.of(Role.LEAD), Country.GE, "EAST"),
                    new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE),
                    new Viewer("deputy-ge", Set.of(Role.ANALYST, Role.LEAD), Country.GE, null, "lead-ge"),
                    new Viewer("lead-am", Set.of(Role.LEAD), Country.AM),
                    new Viewer("lead-nowhere", Set.of(Role.LEAD), null),
                    new Viewer("admin-1", Set.of(Role.ADMINISTRATOR), null),
                    new Viewer("admin-2", Set.of(Role.ADMINISTRATOR), null),
                    new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null),
                    new Viewer("auditor", Set.of(Role.AUDITOR), null),
                    new Viewer("nobody", Set.of(), null))
            .collect(Collectors.toMap(Viewer::account, viewer -> viewer));

    private static final Map<String, Subject> ABOUT = Stream.of(
                    new Subject("ana", Country.GE, null, true),
                    new Subject("eva", Country.GE, "EAST", true),
                    new Subject("lead-ge", Country.GE, null, true),
                    new Subject("bob", null, null, false),
                    new Subject("cyd", Country.GE, null, false),
                    new Subject("admin-2", null, null, false))
            .collect(Collectors.toMap(Subject::account, one -> one));

    @ParameterizedTest(name = "{0} {2} {1}: {3}")
    @CsvSource({
        "list,    ana,     ANALYST,       lead-ge deputy-ge east-lead-ge lead-am admin-1 admin-2",
        "deputy,  ana,     ANALYST,       lead-ge east-lead-ge lead-am",
        "know,    ana,     ANALYST,       lead-ge deputy-ge admin-1 admin-2",
        "know,    eva,     ANALYST,       lead-ge deputy-ge east-lead-ge admin-1 admin-2",
        "know,    bob,     COORDINATOR,   admin-1 admin-2",
        "appoint, ana,     ANALYST,       lead-ge deputy-ge",
        "appoint, ana,     LEAD,          lead-ge",
        "appoint, ana,     COORDINATOR,   ''",
        "appoint, eva,     ANALYST,       lead-ge deputy-ge east-lead-ge",
        "appoint, lead-ge, LEAD,          ''",
        "appoint, bob,     COORDINATOR,   ''",
        "propose, ana,     ANALYST,       ''",
        "propose, ana,     LEAD,          admin-1 admin-2",
        "propose, bob,     COORDINATOR,   admin-1 admin-2",
        "propose, admin-2, ADMINISTRATOR, admin-1",
        "confirm, bob,     COORDINATOR,   admin-2",
        "confirm, ana,     LEAD,          admin-2",
        "confirm, ana,     ANALYST,       ''",
        "confirm, admin-2, REVIEWER,      ''",
        "end,     ana,     ANALYST,       lead-ge deputy-ge admin-1 admin-2",
        "end,     lead-ge, LEAD,          admin-1 admin-2",
        "end,     cyd,     COORDINATOR,   admin-1 admin-2",
        "end,     admin-2, ADMINISTRATOR, admin-1",
        "disable, ana,     ANALYST,       lead-ge deputy-ge admin-1 admin-2",
        "disable, eva,     ANALYST,       lead-ge deputy-ge east-lead-ge admin-1 admin-2",
        "disable, lead-ge, LEAD,          admin-1 admin-2",
        "disable, cyd,     COORDINATOR,   admin-1 admin-2",
        "disable, admin-2, ADMINISTRATOR, admin-1",
    })
    void who(String act, String about, Role role, String who) {
        Subject one = java.util.Objects.requireNonNull(ABOUT.get(about));
        Set<String> may = CAST.values().stream()
                .filter(viewer -> decision(act, viewer, one, role).allowed())
                .map(Viewer::account)
                .collect(Collectors.toSet());

        assertThat(may).isEqualTo(who.isEmpty() ? Set.of() : Set.of(who.split(" ")));
    }

    /** A proposal is admin-1's. */
    private static Decision decision(String act, Viewer viewer, Subject one, Role role) {
        return switch (act) {
            case "list" -> AccountPolicy.mayKnowAccounts(viewer);
            case "deputy" -> AccountPolicy.mayNameDeputy(viewer);
            case "know" -> AccountPolicy.mayKnow(viewer, one);
            case "appoint" -> AccountPolicy.mayAppoint(viewer, one, role);
            case "propose" -> AccountPolicy.mayPropose(viewer, one, role);
            case "confirm" -> AccountPolicy.mayConfirm(viewer, one, role, "admin-1");
            case "end" -> AccountPolicy.mayEnd(viewer, one, role);
            case "disable" -> AccountPolicy.mayDisable(viewer, one);
            default -> throw new IllegalArgumentException(act);
        };
    }
}
