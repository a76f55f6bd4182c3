package org.tessera.ui.marking;

import java.util.List;
import java.util.UUID;
import org.tessera.drafting.ToldMarking;
import org.tessera.marking.Marking;
import org.tessera.overrides.SetMarking;

/** A text that coordinators mark otherwise than the rule does. */
public interface Setting {

    ToldMarking told();

    SetMarking.Both both();

    /** What may be proposed today. */
    List<Marking> settable();

    void propose(Marking marking, String reason);

    void decide(UUID proposal, boolean confirmed);

    void end();
}
