package org.tessera.evidence;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tessera.marking.FoundMarking;
import org.tessera.marking.KnownMarkings;
import org.tessera.marking.Marking;
import org.tessera.parsing.Parsed;
import org.tessera.parsing.Parsed.Piece;

/** Holds what comes out of a contribution against the installation's accreditation, before anything of it is kept. */
@Component
class Ceiling {

    private final KnownMarkings markings = KnownMarkings.shipped();
    private final Marking ceiling;

    Ceiling(@Value("${tessera.intake.marking-ceiling:BPL}") Marking ceiling) {
        this.ceiling = ceiling;
    }

    /**
     * A document that must not be here.
     *
     * @param path of the document
     * @param marking as the list prints it
     */
    record Above(FoundMarking.Level level, String path, String marking, Marking ceiling) {
        /** A path is words. */
        @Override
        public String toString() {
            return level.name();
        }
    }

    Optional<Above> above(Parsed parsed) {
        if (!(parsed instanceof Parsed.Read read)) {
            return Optional.empty();
        }
        return read.pieces().stream()
                .map(Piece::text)
                .flatMap(text -> markings.in(text).stream())
                .filter(found -> found.level().exceeds(ceiling))
                .findFirst()
                .map(found -> new Above(found.level(), Passages.name(parsed.path()), found.words(), ceiling));
    }
}
