package org.tessera.ui.assessments;

import java.util.List;
import java.util.UUID;
import org.tessera.drafting.SectionMarkings;
import org.tessera.drafting.ToldMarking;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.overrides.SetMarking;
import org.tessera.ui.marking.Setting;

/** A section, as coordinators mark it otherwise. */
record SectionSetting(SectionMarkings markings, Viewer viewer, UUID section) implements Setting {

    @Override
    public ToldMarking told() {
        return markings.why(viewer, section);
    }

    @Override
    public SetMarking.Both both() {
        return markings.set(viewer, section);
    }

    @Override
    public List<Marking> settable() {
        return markings.settable(viewer, section);
    }

    @Override
    public void propose(Marking marking, String reason) {
        markings.propose(viewer, section, marking, reason);
    }

    @Override
    public void decide(UUID proposal, boolean confirmed) {
        markings.decide(viewer, section, proposal, confirmed);
    }

    @Override
    public void end() {
        markings.end(viewer, section);
    }
}
