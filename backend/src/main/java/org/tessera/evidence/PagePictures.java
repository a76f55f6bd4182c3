package org.tessera.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.OriginalFiles;
import org.tessera.contribution.Originals;
import org.tessera.evidence.EvidenceTable.DocumentRow;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.parsing.Cell;
import org.tessera.problem.NotFound;
import org.tessera.wall.Behalf;

/**
 * The pages of a PDF as they look, drawn in the cell from the original, for who may read all of it: a page shows more than
 * the passages that were read from it. Those drawn last are kept in memory, a bounded number of them; who may see one is
 * asked each time.
 */
@Component
public class PagePictures {

    private static final int MOST_KEPT = 40;
    private static final String PDF = "application/pdf";

    private record Place(UUID document, int page) {}

    private final EvidenceTable table;
    private final PassageWords words;
    private final Contributions contributions;
    private final OriginalFiles files;
    private final Originals originals;
    private final ObjectProvider<Cell> cell;
    private final Ledger ledger;
    private final Map<Place, Cell.Picture> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Cell.Picture> eldest) {
            return size() > MOST_KEPT;
        }
    };

    PagePictures(
            EvidenceTable table,
            PassageWords words,
            Contributions contributions,
            OriginalFiles files,
            Originals originals,
            ObjectProvider<Cell> cell,
            Ledger ledger) {
        this.table = table;
        this.words = words;
        this.contributions = contributions;
        this.files = files;
        this.originals = originals;
        this.cell = cell;
        this.ledger = ledger;
    }

    /** Whether {@link #page} would draw the pages on which the passage stands. */
    public boolean mayShow(Viewer viewer, Passage passage) {
        return passage.fileType() == FileType.PDF
                && passage.locator().page() != null
                && cell.getIfAvailable() != null
                && wanted(viewer, passage.document()).isPresent();
    }

    /**
     * Entered in the ledger before it is drawn.
     *
     * @param page from 1
     * @return empty where there is no such page or it cannot be drawn now
     * @throws NotFound absent, out of sight, not all of the contribution the viewer's to read, or no PDF
     */
    public Optional<Cell.Picture> page(Viewer viewer, UUID document, int page) {
        Wanted wanted = wanted(viewer, document).orElseThrow(NotFound::new);
        ledger.append(viewer, Act.PAGE_VIEWED, "document/" + document + "/page/" + page);
        Cell here = cell.getIfAvailable();
        if (here == null || page < 1) {
            return Optional.empty();
        }
        Place place = new Place(document, page);
        synchronized (kept) {
            Cell.Picture known = kept.get(place);
            if (known != null) {
                return Optional.of(known);
            }
        }
        try {
            Contribution of = wanted.of();
            String name = of.fileName();
            Optional<Cell.Picture> drawn = here.draw(
                    new Cell.Request(
                            name == null ? "file" : name,
                            () -> originals.open(of),
                            List.of(),
                            words.openPath(of, document, wanted.row().name())),
                    page);
            drawn.ifPresent(picture -> keep(place, picture));
            return drawn;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void keep(Place place, Cell.Picture picture) {
        synchronized (kept) {
            kept.put(place, picture);
        }
    }

    private record Wanted(Contribution of, DocumentRow row) {}

    private Optional<Wanted> wanted(Viewer viewer, UUID document) {
        return Behalf.of(viewer, () -> table.contributionOf(document))
                .flatMap(id -> contributions.known(viewer, id))
                .filter(of -> files.mayLookAt(viewer, of))
                .flatMap(of -> Optional.ofNullable(pdf(viewer, of, document)).map(row -> new Wanted(of, row)));
    }

    private @Nullable DocumentRow pdf(Viewer viewer, Contribution of, UUID document) {
        return Behalf.of(viewer, () -> table.documents(of.id())).stream()
                .filter(row -> row.id().equals(document)
                        && row.state() == DocumentState.PARSED
                        && row.mediaType().startsWith(PDF))
                .findFirst()
                .orElse(null);
    }
}
