package org.tessera.intake;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.storage.Blobs;

/** Clears away envelopes and uploads that nobody needs: left by a crash between blob and row, opened, or rejected long ago. */
@Component
public class Sweep {

    /** A younger one may still be waiting for its row. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final Blobs blobs;
    private final Contributions contributions;
    private final Uploads uploads;
    private final IntakeSettings settings;

    Sweep(Blobs blobs, Contributions contributions, Uploads uploads, IntakeSettings settings) {
        this.blobs = blobs;
        this.contributions = contributions;
        this.uploads = uploads;
        this.settings = settings;
    }

    /** What needs no envelope any more loses it. */
    public void sweep(Instant now) throws IOException {
        uploads.forget(now);
        blobs.each(UploadedEnvelopes.KIND, (name, written) -> {
            Duration age = Duration.between(written, now);
            if (age.compareTo(YOUNG) > 0 && !needed(name, age)) {
                blobs.delete(name);
            }
        });
    }

    private boolean needed(String name, Duration age) {
        UUID id = UUID.fromString(name.substring(UploadedEnvelopes.KIND.length() + 1));
        if (uploads.isUnderWay(id)) {
            return true;
        }
        ContributionState state =
                contributions.find(id).map(Contribution::state).orElse(null);
        return state == ContributionState.RECEIVED
                || (state == ContributionState.REJECTED && age.compareTo(settings.keepRejected()) < 0);
    }
}
