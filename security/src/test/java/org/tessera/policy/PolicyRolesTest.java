package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** Acts that hang on the role alone, and translating what one reads: each line says which roles may. */
class PolicyRolesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "renew keys,                  ADMINISTRATOR",
        "destroy refused,             ADMINISTRATOR",
        "edit the glossary,           COORDINATOR",
        "accept another's concept,    COORDINATOR",
        "translate the own,           ANALYST LEAD COORDINATOR",
        "translate what was released, COORDINATOR",
    })
    void which(String act, String roles) {
        Set<String> may = Arrays.stream(Role.values())
                .filter(role -> decision(act, new Viewer("ana", Set.of(role), Country.GE))
                        .allowed())
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertThat(may).isEqualTo(Set.of(roles.split(" ")));
    }

    @Test
    void nobodyAcceptsTheOwnConcept() {
        Viewer ana = new Viewer("ana", Set.of(Role.COORDINATOR), null);
        assertThat(Policy.mayAcceptGlossary(ana, "ana").allowed()).isFalse();
    }

    private static Decision decision(String act, Viewer viewer) {
        return switch (act) {
            case "renew keys" -> Policy.mayRenewKeys(viewer);
            case "destroy refused" -> Policy.mayDestroyRefused(viewer);
            case "edit the glossary" -> Policy.mayEditGlossary(viewer);
            case "accept another's concept" -> Policy.mayAcceptGlossary(viewer, "eva");
            case "translate the own" -> Policy.mayTranslate(viewer, new Sharing(Country.GE, Set.of(), false));
            case "translate what was released" ->
                Policy.mayTranslate(viewer, new Sharing(Country.AM, Set.of(Audience.PUBLIC), false));
            default -> throw new IllegalArgumentException(act);
        };
    }
}
