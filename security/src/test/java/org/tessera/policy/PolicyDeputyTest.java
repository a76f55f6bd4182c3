package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.AccountPolicy.Subject;

/**
 * Where two persons are needed, a deputy is none beside the lead in whose place he acts: what he does is that lead's act. Each
 * line says of whose act it is the second one, and what the deputy of lea may.
 */
class PolicyDeputyTest {

    private static final Viewer DEPUTY = new Viewer("dan", Set.of(Role.ANALYST, Role.LEAD), Country.GE, null, "lea");
    private static final Sharing OWN = new Sharing(Country.GE, Set.of(), false);

    @ParameterizedTest(name = "{0} what is {1}''s: {2}")
    @CsvSource({
        "cosign,          ana, true",
        "cosign,          leo, true",
        "cosign,          lea, false",
        "cosign,          dan, false",
        "mark weaker,     ana, true",
        "mark weaker,     lea, false",
        "answer,          cora, true",
        "answer,          lea, false",
        "vouch for,       ana, true",
        "vouch for,       leo, true",
        "vouch for,       lea, false",
        "hand over,       ana, true",
        "hand over,       lea, false",
        "appoint,         ana, true",
        "appoint,         lea, false",
        "end,             ana, true",
        "end,             lea, false",
        "end a lead,      leo, false",
        "shut out,        ana, true",
        "shut out,        lea, false",
    })
    void nobodyIsTheSecondPersonBesideHimself(String act, String whose, boolean may) {
        Subject one = new Subject(whose, Country.GE, null, true);
        Decision decision = switch (act) {
            case "cosign" -> Policy.mayCosign(DEPUTY, OWN, whose);
            case "mark weaker" -> MarkingPolicy.mayConfirmWeaker(DEPUTY, OWN, whose);
            case "answer" -> Policy.mayAnswerAsOwner(DEPUTY, OWN, whose);
            case "vouch for" -> SignerPolicy.mayConfirm(DEPUTY, Country.GE, null, whose, true);
            case "hand over" -> HandoverPolicy.mayHandOver(DEPUTY, one, new Subject("eva", Country.GE, null, true));
            case "appoint" -> AccountPolicy.mayAppoint(DEPUTY, one, Role.ANALYST);
            case "end" -> AccountPolicy.mayEnd(DEPUTY, one, Role.ANALYST);
            case "end a lead" -> AccountPolicy.mayEnd(DEPUTY, one, Role.LEAD);
            case "shut out" -> AccountPolicy.mayDisable(DEPUTY, one);
            default -> throw new IllegalArgumentException(act);
        };
        assertThat(decision.allowed()).isEqualTo(may);
    }
}
