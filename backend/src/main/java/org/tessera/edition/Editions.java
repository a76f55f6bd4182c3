package org.tessera.edition;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;

/** Freezing and exporting. */
@Component
public class Editions {

    public Edition freeze(Viewer viewer, UUID assessment) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<Edition> of(Viewer viewer, UUID assessment) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Edition> visible(Viewer viewer, UUID edition) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * @throws org.tessera.problem.Conflict with what blocks the release to the audience
     */
    public void export(Viewer viewer, UUID edition, ExportFormat format, Audience audience, OutputStream out) {
        throw new UnsupportedOperationException("not built yet");
    }
}
