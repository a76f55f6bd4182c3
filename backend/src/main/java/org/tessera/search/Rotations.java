package org.tessera.search;

import java.util.List;
import org.tessera.identity.Country;

/** Remembers which countries' blinding keys are being renewed, so that any node can go on. */
public interface Rotations {

    /** @return false: one goes on */
    boolean begin(Country country, String by);

    void progress(Country country, int done, int all);

    void finish(Country country);

    List<Rotation> all();
}
