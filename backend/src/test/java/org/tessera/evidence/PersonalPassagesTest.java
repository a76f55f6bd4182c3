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

    @Test
    void theOwnerAloneIsToldWhichPassagesHoldIt() throws IOException {
        UUID id = withAName();
        List<UUID> passages = ids(id);

        assertThat(reading.personal(ANALYST, id)).containsExactly(passages.get(1));
        assertThat(reading.personal(NEIGHBOUR, id)).isEmpty();
        assertThat(reading.personal(COORDINATOR, id)).isEmpty();
        assertThat(reading.personal(AUDITOR, id)).isEmpty();
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
