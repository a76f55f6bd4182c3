package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed;
import org.tessera.policy.Audience;
import org.tessera.release.ReleaseTerms;
import org.tessera.release.Wordings;

/** Personal data is flagged for the owner before a release, and masked where it is told anonymously. */
class PersonalPassagesTest extends KeptEvidence {

    @Autowired
    private Wordings wordings;

    @Autowired
    private LookingBack lookingBack;

    @Test
    void theOwnerAloneIsToldWhichPassagesHoldIt() throws IOException {
        UUID id = withAName();
        List<UUID> passages = ids(id);

        assertThat(reading.personal(ANALYST, id)).isEqualTo(personal(Set.of(passages.get(1)), Set.of()));
        assertThat(reading.personal(NEIGHBOUR, id)).isEqualTo(Reading.Personal.NONE);
        assertThat(reading.personal(COORDINATOR, id)).isEqualTo(Reading.Personal.NONE);
        assertThat(reading.personal(AUDITOR, id)).isEqualTo(Reading.Personal.NONE);
    }

    @Test
    void whatWasKeptBeforeThereWereRulesCountsAsPersonalUntilItWasLookedAt() throws IOException {
        UUID id = withAName();
        List<UUID> passages = ids(id);
        jdbc.sql("update passage set personal = null where contribution = :id")
                .param("id", id)
                .update();
        UUID broken = parsed("DRUGS");
        jdbc.sql("update passage set personal = null, words = 'x' where contribution = :id")
                .param("id", broken)
                .update();
        assertThat(reading.personal(ANALYST, id)).isEqualTo(personal(Set.of(), Set.copyOf(passages)));
        assertThat(reading.personal(ANALYST, id).all()).containsExactlyElementsOf(passages);
        assertThat(reading.personal(NEIGHBOUR, id)).isEqualTo(Reading.Personal.NONE);

        lookingBack.look();

        assertThat(reading.personal(ANALYST, id)).isEqualTo(personal(Set.of(passages.get(1)), Set.of()));
        assertThat(reading.personal(ANALYST, broken).unlooked())
                .as("what cannot be read holds up no other, and stays flagged")
                .containsExactlyElementsOf(ids(broken));
    }

    private static Reading.Personal personal(Set<UUID> found, Set<UUID> unlooked) {
        return new Reading.Personal(found, unlooked);
    }

    @Test
    void whatAnOwnerAgreedToTellAnonymouslyIsToldMasked() throws IOException {
        UUID id = withAName();
        UUID passage = ids(id).get(1);
        releases.grant(
                ANALYST,
                id,
                Set.of(Audience.NETWORK),
                Set.of(passage),
                null,
                new ReleaseTerms(true, null, "Ion Popescu, born on 3 May 1979, led it by +373 22 250 250."));

        assertThat(wordings.of(List.of(passage), Audience.GE).get(passage))
                .isEqualTo("[name], born on [date of birth], led it by [phone number].");
    }

    private UUID withAName() throws IOException {
        UUID id = opened("DRUGS");
        twins.documents = List.of(new Parsed.Read(
                List.of("all.zip", "a.txt"),
                "text/plain",
                List.of(
                        new Parsed.Piece(Locator.paragraph(1), "ro", "Prețurile au crescut în 2025 cu 12 %."),
                        new Parsed.Piece(Locator.paragraph(2), "ro", "Organizatorul Ion Popescu a fost reținut.")),
                List.of()));
        parsing.parse(id);
        return id;
    }
}
