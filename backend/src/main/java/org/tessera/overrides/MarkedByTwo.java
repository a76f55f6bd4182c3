package org.tessera.overrides;

import java.util.List;
import java.util.UUID;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.problem.NotFound;

/** Texts whose marking two coordinators may set in place of the rule's: sections of drafts, and editions. */
public interface MarkedByTwo {

    /**
     * What two coordinators set, and what waits for a second one; nothing for others.
     *
     * @throws NotFound outside the viewer's sight
     */
    SetMarking.Both set(Viewer viewer, UUID text);

    /** The markings that may be proposed today. */
    List<Marking> settable(Viewer viewer, UUID text);

    /**
     * @throws NotFound outside the viewer's sight
     * @throws org.tessera.problem.Forbidden not a coordinator
     * @throws org.tessera.problem.Invalid weaker than a source, above the ceiling, or without a reason
     * @throws org.tessera.problem.Conflict another proposal waits
     */
    SetMarking propose(Viewer viewer, UUID text, Marking marking, String reason);

    /**
     * A second coordinator lets the proposal count, or refuses it; who proposed it takes it back by refusing.
     *
     * @throws NotFound outside the viewer's sight, or no such proposal
     * @throws org.tessera.problem.Forbidden not a second coordinator
     * @throws org.tessera.problem.Invalid a source is marked more strictly by now
     */
    void decide(Viewer viewer, UUID text, UUID proposal, boolean confirmed);

    /** The rule alone counts again. */
    void end(Viewer viewer, UUID text);
}
