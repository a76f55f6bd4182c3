package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** Who knows of a signing key, vouches for it and revokes it; each line says who may, and nobody else of the cast may. */
class PolicySignersTest {

    private static final List<Viewer> CAST = List.of(
            new Viewer("ana", Set.of(Role.ANALYST), Country.GE),
            new Viewer("eva", Set.of(Role.ANALYST), Country.GE, "EAST"),
            new Viewer("lea", Set.of(Role.LEAD), Country.GE),
            new Viewer("leo", Set.of(Role.LEAD), Country.GE),
            new Viewer("east", Set.of(Role.LEAD), Country.GE, "EAST"),
            new Viewer("foreign", Set.of(Role.LEAD), Country.AM),
            new Viewer("admin", Set.of(Role.ADMINISTRATOR), null),
            new Viewer("coordinator", Set.of(Role.COORDINATOR), null),
            new Viewer("auditor", Set.of(Role.AUDITOR), null));

    @ParameterizedTest(name = "{0} of {1}, unit {2}, lead''s {3}: {4}")
    @CsvSource({
        "know,    ana, ,     false, ana lea leo admin",
        "know,    eva, EAST, false, eva lea leo east admin",
        "know,    lea, ,     true,  lea leo admin",
        "know,    moved, ,   false, lea leo admin",
        "confirm, ana, ,     false, lea leo",
        "confirm, eva, EAST, false, lea leo east",
        "confirm, lea, ,     true,  leo admin",
        "revoke,  ana, ,     false, ana lea leo admin",
        "any,     x,   ,     false, ana eva lea leo east foreign admin",
    })
    void who(String act, String account, String unit, boolean byLead, String who) {
        Set<String> may = CAST.stream()
                .filter(viewer -> decision(act, viewer, account, unit, byLead).allowed())
                .map(Viewer::account)
                .collect(Collectors.toSet());
        assertThat(may).isEqualTo(Set.of(who.split(" ")));
    }

    /** An account that moved to another country knows nothing more of the key that it had here. */
    @Test
    void whoMovedAwayKnowsTheOldKeyNoMore() {
        Viewer moved = new Viewer("moved", Set.of(Role.ANALYST), Country.AM);
        assertThat(SignerPolicy.mayKnow(moved, Country.GE, null, "moved").allowed())
                .isFalse();
    }

    private static Decision decision(String act, Viewer viewer, String account, @Nullable String unit, boolean byLead) {
        return switch (act) {
            case "know" -> SignerPolicy.mayKnow(viewer, Country.GE, unit, account);
            case "confirm" -> SignerPolicy.mayConfirm(viewer, Country.GE, unit, account, byLead);
            case "revoke" -> SignerPolicy.mayRevoke(viewer, Country.GE, unit, account);
            case "any" -> SignerPolicy.mayKnowAny(viewer);
            default -> throw new IllegalArgumentException(act);
        };
    }
}
