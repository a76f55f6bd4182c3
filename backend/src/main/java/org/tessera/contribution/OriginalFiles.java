package org.tessera.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.NotFound;

/**
 * The file as it was handed in, for who may read all of the contribution and take its words along: a release of some passages
 * does not reach it, nor does an anonymised one, and H2 and H3 keep it from everybody but its owner. Only what the cell could
 * read is given out; what it could not stays where it is.
 */
@Component
public class OriginalFiles {

    private static final Set<ContributionState> READ = EnumSet.of(ContributionState.PARSED, ContributionState.INDEXED);
    private static final String NAMELESS = "original";

    /** @param content to be closed by who takes it */
    public record Original(String name, InputStream content) {}

    private final Contributions contributions;
    private final Originals originals;
    private final Ledger ledger;

    OriginalFiles(Contributions contributions, Originals originals, Ledger ledger) {
        this.contributions = contributions;
        this.originals = originals;
        this.ledger = ledger;
    }

    /** Whether {@link #take} would give it. */
    public boolean mayTake(Viewer viewer, Contribution one) {
        return READ.contains(one.state())
                && Policy.mayTakeAlong(viewer, contributions.sharing(one)).allowed();
    }

    /** Whether it was read and the viewer may look at all of it here; it stays here. */
    public boolean mayLookAt(Viewer viewer, Contribution one) {
        return READ.contains(one.state())
                && Policy.mayRead(viewer, contributions.sharing(one)).allowed();
    }

    /**
     * Entered in the ledger before a byte goes out.
     *
     * @throws NotFound absent, out of sight, not all of it the viewer's to take along, or not read by the cell
     */
    public Original take(Viewer viewer, UUID id) {
        Contribution one = contributions
                .known(viewer, id)
                .filter(known -> mayTake(viewer, known))
                .orElseThrow(NotFound::new);
        ledger.append(viewer, Act.ORIGINAL_TAKEN, one.toString());
        try {
            String name = one.fileName();
            return new Original(name == null ? NAMELESS : name, originals.open(one));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
