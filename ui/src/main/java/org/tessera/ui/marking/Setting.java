package org.tessera.ui.marking;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.tessera.drafting.ToldMarking;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.overrides.MarkedByTwo;
import org.tessera.overrides.SetMarking;

/**
 * A text that coordinators mark otherwise than the rule does.
 *
 * @param now how it is marked, asked anew each time
 */
public record Setting(MarkedByTwo texts, Viewer viewer, UUID text, Supplier<ToldMarking> now) {

    ToldMarking told() {
        return now.get();
    }

    SetMarking.Both both() {
        return texts.set(viewer, text);
    }

    /** What may be proposed today. */
    List<Marking> settable() {
        return texts.settable(viewer, text);
    }

    void propose(Marking marking, String reason) {
        texts.propose(viewer, text, marking, reason);
    }

    void decide(UUID proposal, boolean confirmed) {
        texts.decide(viewer, text, proposal, confirmed);
    }

    void end() {
        texts.end(viewer, text);
    }
}
