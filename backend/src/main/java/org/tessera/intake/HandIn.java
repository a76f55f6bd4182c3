package org.tessera.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Particulars;
import org.tessera.identity.Viewer;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/**
 * One contribution on its way in, part by part, in either order; particulars that come first are refused before the
 * envelope is read. Close it: what was not taken is cleared away.
 */
public final class HandIn implements AutoCloseable {

    private final Intake intake;
    private final Viewer viewer;
    private @Nullable Particulars particulars;
    private @Nullable Staged staged;
    private boolean taken;

    HandIn(Intake intake, Viewer viewer) {
        this.intake = intake;
        this.viewer = viewer;
    }

    /** @throws Invalid they cannot be taken, or came before */
    public void particulars(Said said) {
        refuseSecond(particulars);
        particulars = intake.check(viewer, said);
    }

    /**
     * Reads the envelope to its end.
     *
     * @throws Invalid it is no envelope that is taken here, or there was one before
     * @throws org.tessera.problem.TooLarge it is larger than is taken
     */
    public void envelope(InputStream upload, @Nullable String fileName) throws IOException {
        refuseSecond(staged);
        staged = intake.stage(upload, fileName);
    }

    /** @throws Invalid a part is missing */
    public Receipt receipt() throws IOException {
        if (particulars == null) {
            throw new Invalid("particulars", Texts.get("intake.particulars-needed"));
        }
        if (staged == null) {
            throw new Invalid("envelope", Texts.get("intake.envelope-needed"));
        }
        taken = true;
        return intake.receive(viewer, particulars, staged);
    }

    @Override
    public void close() throws IOException {
        if (staged != null && !taken) {
            intake.discard(staged);
        }
    }

    private static void refuseSecond(@Nullable Object first) {
        if (first != null) {
            throw new Invalid("", Texts.get("intake.part-unexpected"));
        }
    }
}
