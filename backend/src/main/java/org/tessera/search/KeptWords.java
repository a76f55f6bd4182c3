package org.tessera.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/** Remembers, sealed, which words stand in each contribution. */
public interface KeptWords {

    /** @param words sealed under the contribution's key */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(UUID contribution, byte[] words) {}

    /** Instead of what was kept of it, in the caller's transaction. */
    void keep(UUID contribution, byte[] words);

    void forget(UUID contribution);

    /**
     * What {@link #of} would say, as a sign that is another one after every change of it.
     *
     * @param unit whose contributions alone are meant; null: the whole country's
     */
    String state(Country owner, @Nullable String unit);

    /** Of the country's contributions that can be found now, newest first, so many at most. */
    List<Sealed> of(Country owner, @Nullable String unit, int most);
}
