package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.contribution.Period;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.Evaluation;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;

/** Mails that answer each other are one thread, of those that the viewer may read. */
class MailThreadsTest {

    private static final Viewer VIEWER = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final UUID CONTRIBUTION = UUID.randomUUID();

    private final Map<UUID, Passage> readable = new LinkedHashMap<>();

    @Test
    void aThreadGoesOverAllThatAnswer() {
        Passage first = mail("headers", "From: a@x\nSubject: Parcels\nMessage-ID: <1@x>");
        Passage answer = mail("headers", "From: b@y\nSubject: Re: Parcels\nMessage-ID: <2@y>\nIn-Reply-To: <1@x>");
        Passage last = mail("headers", "From: a@x\nMessage-ID: <3@x>\nReferences: <1@x> <2@y>");
        Passage alone = mail("headers", "From: c@z\nSubject: Parcels\nMessage-ID: <9@z>");
        MailThreads threads = threads();
        assertThat(threads.of(VIEWER, CONTRIBUTION, first.document()))
                .extracting(MailThreads.Mail::passage)
                .containsExactly(first.id(), answer.id(), last.id());
        assertThat(threads.of(VIEWER, CONTRIBUTION, alone.document())).isEmpty();
    }

    @Test
    void whatStandsInABodyTiesNothing() {
        Passage first = mail("headers", "Message-ID: <1@x>");
        mail("body", "In-Reply-To: <1@x>");
        assertThat(threads().of(VIEWER, CONTRIBUTION, first.document())).isEmpty();
    }

    private MailThreads threads() {
        EvidenceTable table = mock(EvidenceTable.class);
        when(table.firstOfMails(any(), anyInt())).thenReturn(List.copyOf(readable.keySet()));
        Evidence evidence = mock(Evidence.class);
        when(evidence.passages(any(), any())).thenReturn(readable);
        return new MailThreads(table, evidence);
    }

    private Passage mail(String part, String text) {
        Passage passage = new Passage(
                UUID.randomUUID(),
                CONTRIBUTION,
                UUID.randomUUID(),
                Country.GE,
                0,
                new Locator(List.of(), null, null, null, 1, part),
                null,
                text,
                "Title",
                "a.eml",
                FileType.MAIL,
                List.of("DRUGS"),
                new Period(LocalDate.EPOCH, LocalDate.EPOCH),
                Evaluation.of("B2"),
                null,
                Set.of(),
                null,
                Marking.BPL,
                List.of());
        readable.put(passage.id(), passage);
        return passage;
    }
}
