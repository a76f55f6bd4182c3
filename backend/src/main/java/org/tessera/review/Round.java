package org.tessera.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;

/**
 * What coordinators ask of reviewers and countries, on some sections, until a day.
 *
 * @param number in its assessment, from 1
 * @param sections those that the viewer may read
 * @param invited countries, and REVIEWERS
 * @param reviewers accounts; none: every reviewer, if REVIEWERS are invited
 * @param deadline the last day
 */
public record Round(
        UUID id,
        UUID assessment,
        int number,
        Asks asks,
        List<UUID> sections,
        Set<Audience> invited,
        List<String> reviewers,
        String note,
        LocalDate deadline,
        String openedBy,
        Instant openedAt,
        @Nullable Closed closed) {

    public Round {
        sections = List.copyOf(sections);
        invited = Set.copyOf(invited);
        reviewers = List.copyOf(reviewers);
    }

    public enum Asks {
        COMMENTS,
        SIGN_OFF
    }

    public record Closed(String by, Instant at) {}

    Round with(List<UUID> readable) {
        return new Round(
                id, assessment, number, asks, readable, invited, reviewers, note, deadline, openedBy, openedAt, closed);
    }

    /** As whom the viewer is invited: a country for its contact point, or the reviewer's account. */
    public Optional<String> party(Viewer viewer) {
        Country country = viewer.country();
        if (country != null && viewer.isContactPointOf(country) && invited.contains(Audience.of(country))) {
            return Optional.of(country.name());
        }
        boolean reviews = viewer.is(Role.REVIEWER)
                && invited.contains(Audience.REVIEWERS)
                && (reviewers.isEmpty() || reviewers.contains(viewer.account()));
        return reviews ? Optional.of(viewer.account()) : Optional.empty();
    }

    /** Without the note. */
    @Override
    public String toString() {
        return "Round[" + id + ", " + number + " of " + assessment + "]";
    }
}
