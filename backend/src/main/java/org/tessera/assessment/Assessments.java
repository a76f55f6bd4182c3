package org.tessera.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;

/** The assessments and their outlines; sections outside the viewer's sight are left out. */
@Component
public class Assessments {

    /** A new assessment with the default EaP skeleton. @throws org.tessera.problem.Forbidden not a coordinator */
    public Assessment create(Viewer viewer, String title, String language) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<Assessment> list(Viewer viewer) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Assessment> visible(Viewer viewer, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }
}
