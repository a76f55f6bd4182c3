package org.tessera.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;

/** The sections' particulars, for the features that fill them; asks no policy. */
public interface Sections {

    /** What the policy needs to know, whether or not the title is open yet. */
    interface Plain {
        UUID id();

        UUID chapter();

        /** Whose own part it is, null for a regional one. */
        @Nullable
        Country country();

        /** Chosen by a coordinator. */
        Set<Audience> audience();
    }

    /** A section before anybody has decided who may see it: its title is still sealed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(
            UUID id,
            UUID assessment,
            UUID chapter,
            byte[] title,
            @Nullable Country country,
            Set<Audience> audience,
            UUID dataKey,
            String language)
            implements Plain {
        public Sealed {
            audience = Set.copyOf(audience);
        }
    }

    /**
     * @param country whose own part it is, null for a regional one
     * @param audience chosen by a coordinator
     * @param dataKey the assessment's
     * @param language the assessment's working language
     */
    record Row(
            UUID id,
            UUID assessment,
            UUID chapter,
            String title,
            @Nullable Country country,
            Set<Audience> audience,
            UUID dataKey,
            String language)
            implements Plain {
        public Row {
            audience = Set.copyOf(audience);
        }
    }

    /** Those that are there, by id. */
    Map<UUID, Sealed> sealed(Collection<UUID> sections);

    default Optional<Sealed> sealed(UUID section) {
        return Optional.ofNullable(sealed(List.of(section)).get(section));
    }

    Row opened(Sealed section);

    default Optional<Row> find(UUID section) {
        return sealed(section).map(this::opened);
    }

    void setAudience(UUID section, Set<Audience> audience);
}
