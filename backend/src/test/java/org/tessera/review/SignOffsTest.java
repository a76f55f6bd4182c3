package org.tessera.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tessera.comparison.Comparison;
import org.tessera.drafting.Doc;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.review.SignOff.Verdict;

/** Whose word stands on which text. */
class SignOffsTest extends ReviewedDraft {

    @Test
    void aWordHoldsForTheTextThatWasReadAndForNoLaterOne() {
        UUID section = section("FIREARMS", Country.GE);
        int version = write(section, "Prices fell.");
        SignOff given = give(GEORGIAN_LEAD, section, version, Verdict.SIGNED, null);
        assertThat(given.country()).isEqualTo(Country.GE);
        assertThat(standing(COORDINATOR, section)).containsExactly(new SignOff.Standing(given, true));

        write(section, "Purity rose.");
        assertThat(standing(COORDINATOR, section)).containsExactly(new SignOff.Standing(given, false));
        Comparison changes = signOffs().changes(COORDINATOR, given.id());
        assertThat(changes.lines().getFirst().pieces())
                .containsExactly(new Comparison.Piece(Comparison.Change.INSERTED, "Purity rose.", null));

        assertThatThrownBy(() -> give(GEORGIAN_LEAD, section, version, Verdict.SIGNED, null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("has changed since you read it");
    }

    @Test
    void theTextThatWasReadStandsUntilItSaysSomethingElse() {
        UUID section = section("FIREARMS", Country.GE);
        SignOffs.Read read = new SignOffs.Read(section, write(section, "Pistols are converted."));
        assertThat(signOffs().stands(GEORGIAN_LEAD, read)).isTrue();
        int more = write(section, "Rifles too.");
        assertThat(signOffs().stands(GEORGIAN_LEAD, read)).isFalse();
        assertThat(signOffs().stands(GEORGIAN_LEAD, new SignOffs.Read(section, more)))
                .isTrue();
        assertThat(signOffs().stands(ARMENIAN_LEAD, read)).as("out of sight").isFalse();
    }

    @Test
    void ofEachPartyTheNewestWordCountsAndADissentKeepsItsWords() {
        UUID section = section("FIREARMS", null);
        int version = write(section, "Firearms are trafficked.");
        give(REVIEWER, section, version, Verdict.CHANGES, "Say from where.");
        SignOff newest = give(REVIEWER, section, version, Verdict.DISSENT, "The scale is not supported.");
        assertThat(standing(COORDINATOR, section)).containsExactly(new SignOff.Standing(newest, true));
        assertThat(standing(COORDINATOR, section).getFirst().signOff().words())
                .isEqualTo("The scale is not supported.");
    }

    @Test
    void aCountrysWordIsItsOwnAndTheCoordinators() {
        UUID section = section("CYBERCRIME", Country.GE);
        SignOff given = give(GEORGIAN_LEAD, section, write(section, "Ransomware."), Verdict.SIGNED, null);
        assertThat(standing(GEORGIAN, section)).hasSize(1);
        assertThat(standing(REVIEWER, section)).isEmpty();
        assertThat(standing(ARMENIAN_LEAD, section)).isEmpty();
        assertThatThrownBy(() -> signOffs().changes(ARMENIAN_LEAD, given.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signOffs().changes(ARMENIAN_LEAD, UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoMaySignWhat() {
        UUID section = section("MONEY_LAUNDERING", Country.GE);
        int version = write(section, "Bribes.");
        Viewer unit = new Viewer("lead-east", Set.of(Role.LEAD), Country.GE, "EAST");
        assertThatThrownBy(() -> give(COORDINATOR, section, version, Verdict.SIGNED, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> give(GEORGIAN, section, version, Verdict.SIGNED, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> give(unit, section, version, Verdict.SIGNED, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> give(ARMENIAN_LEAD, section, version, Verdict.SIGNED, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> give(GEORGIAN_LEAD, section, version, Verdict.DISSENT, " "))
                .isInstanceOf(Invalid.class);
        UUID empty = section("CYBERCRIME", null);
        assertThatThrownBy(() -> give(REVIEWER, empty, 0, Verdict.SIGNED, null)).isInstanceOf(Invalid.class);
        assertThat(standing(COORDINATOR, section)).isEmpty();
    }

    @Test
    void proseThatStoodOnAnothersEvidenceIsComparedByNobodyWhoMayNotReadIt() {
        UUID section = section("DOCUMENT_FRAUD", Country.GE);
        int first = write(section, "Call centres.");
        SignOff given = give(GEORGIAN_LEAD, section, first, Verdict.SIGNED, null);
        UUID armenian = shared.passage(Country.AM, "words of Armenia", Set.of());
        write(section, Doc.paragraph(Doc.text("As Armenia reports."), Doc.citation(armenian)));
        assertThatThrownBy(() -> signOffs().changes(GEORGIAN_LEAD, given.id())).isInstanceOf(NotFound.class);
        assertThat(signOffs().changes(COORDINATOR, given.id()).changed()).isTrue();
    }

    private static SignOff give(Viewer viewer, UUID section, int version, Verdict verdict, @Nullable String words) {
        return signOffs()
                .give(viewer, assessment.id(), List.of(new SignOffs.Read(section, version)), verdict, words)
                .getFirst();
    }

    private static List<SignOff.Standing> standing(Viewer viewer, UUID section) {
        return signOffs().of(viewer, assessment.id()).getOrDefault(section, List.of());
    }

    private static SignOffs signOffs() {
        return node.the(SignOffs.class);
    }
}
