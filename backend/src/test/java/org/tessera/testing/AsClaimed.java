package org.tessera.testing;

import java.util.Optional;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Viewer;

/** Where no accounts are kept: everybody is what the provider says. */
public final class AsClaimed implements RecordedRights {

    @Override
    public Optional<Viewer> enter(Viewer claimed) {
        return Optional.of(claimed);
    }

    @Override
    public Viewer within(Viewer held) {
        return held;
    }
}
