package org.tessera.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.edition.jdbc.EditionCopies;
import org.tessera.edition.jdbc.StoredEditions;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.policy.StrictestMarking;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** Writes a text that may go out as a file, and remembers whose copy it is. */
@Component
class Publishing {

    /**
     * What goes out, decided by whoever calls.
     *
     * @param cleared whether it is the text cleared for the audience
     * @param marked how exactly this text is marked
     */
    record Outgoing(
            Edition edition,
            Frozen text,
            Audience audience,
            boolean cleared,
            String digest,
            TextMarkings.Marked marked) {}

    private final StoredEditions stored;
    private final EditionCopies copies;
    private final PicturesOfEdition pictures;
    private final Ledger ledger;
    private final Map<ExportFormat, Publisher> publishers = new EnumMap<>(ExportFormat.class);
    private final Clock clock = Clock.systemUTC();

    Publishing(
            StoredEditions stored,
            EditionCopies copies,
            PicturesOfEdition pictures,
            Ledger ledger,
            List<Publisher> publishers) {
        this.pictures = pictures;
        this.stored = stored;
        this.copies = copies;
        this.ledger = ledger;
        publishers.forEach(publisher -> this.publishers.put(publisher.format(), publisher));
    }

    /**
     * The file's copy is entered before the first byte is written.
     *
     * @param sharing of all that the edition leans on
     */
    Copy write(Viewer viewer, Outgoing what, ExportFormat format, Map<UUID, Sharing> sharing, OutputStream out) {
        Publisher publisher = publishers.get(format);
        if (publisher == null) {
            throw new Invalid("format", Texts.get("edition.format"));
        }
        UUID id = what.edition().id();
        String words = format + " for " + what.audience() + (what.cleared() ? ", cleared" : "");
        long entry = ledger.append(viewer, Act.EDITION_EXPORTED, "edition/" + id, words, null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        StrictestMarking marking = what.marked().whole();
        Copy copy = new Copy(
                format,
                what.audience(),
                what.cleared(),
                what.digest(),
                viewer.account(),
                now,
                entry,
                marking.marking(),
                marking.handling());
        copies.insert(id, copy);
        try {
            publisher.write(publication(viewer, what, copy, sharing), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private Publication publication(Viewer viewer, Outgoing what, Copy copy, Map<UUID, Sharing> sharing) {
        MarkingWords marking = new MarkingWords(what.text().language());
        Typesetting typesetting = new Typesetting(
                what.text().language(),
                quotables(viewer, what.edition(), sharing),
                pictures.of(what.edition()),
                marking.ofSections(what.marked()));
        List<Publication.Chapter> chapters = typesetting.chapters(what.text());
        return new Publication(
                what.edition(),
                what.text().language(),
                Blocking.name(what.audience()),
                marking.of(what.marked().whole()),
                marking.reasons(what.marked().whole()),
                copy,
                chapters,
                typesetting.notes());
    }

    /** The words of quoted passages that the viewer may read. */
    Map<UUID, Quotable> quotables(Viewer viewer, Edition edition, Map<UUID, Sharing> sharing) {
        Map<UUID, Quotable> quotables = new LinkedHashMap<>();
        stored.quotations(edition.id()).forEach((passage, quotation) -> {
            Sharing shared = sharing.get(passage);
            if (shared != null && Policy.mayRead(viewer, shared).allowed()) {
                quotation.open().ifPresent(words -> quotables.put(passage, words));
            }
        });
        return quotables;
    }
}
