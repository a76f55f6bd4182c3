package org.tessera.edition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.edition.jdbc.EditionCopies;
import org.tessera.edition.jdbc.StoredEditions;

/** Which editions quote a contribution. Asks no policy: that a fact stands in an edition is its owner's to know. */
@Component
public class Quoting {

    /** @param number in its assessment */
    public record InEdition(UUID edition, UUID assessment, int number, Instant frozenAt, int passages) {}

    private final StoredEditions stored;
    private final EditionCopies copies;

    Quoting(StoredEditions stored, EditionCopies copies) {
        this.stored = stored;
        this.copies = copies;
    }

    /** Newest first. */
    public List<InEdition> editions(UUID contribution) {
        return stored.quoting(contribution).stream()
                .map(one ->
                        new InEdition(one.edition(), one.assessment(), one.number(), one.frozenAt(), one.passages()))
                .toList();
    }

    /** The files of the edition that left, newest first. */
    public List<Copy> copies(UUID edition) {
        return copies.of(edition);
    }
}
