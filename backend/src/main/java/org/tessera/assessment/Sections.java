package org.tessera.assessment;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;

/** The sections' particulars, for the features that fill them; asks no policy. */
public interface Sections {

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
            String language) {
        public Row {
            audience = Set.copyOf(audience);
        }
    }

    Optional<Row> find(UUID section);

    void setAudience(UUID section, Set<Audience> audience);
}
