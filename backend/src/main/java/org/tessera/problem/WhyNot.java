package org.tessera.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.tessera.identity.Viewer;
import org.tessera.policy.Decision;

/**
 * Writes down why somebody was refused: account, object and the policy's reason, as key and value; ids, no words. Whoever
 * was refused hears nothing of it: absent and forbidden stay one answer.
 */
public final class WhyNot {

    /** The name by which an installation sends these lines where it wants them. */
    static final String LOGGER = "org.tessera.refused";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final String ANONYMISED = "allowed anonymised: told of in a text, never shown";
    private static final String OUT_OF_SIGHT = "absent, or nothing that the viewer's country, unit and audiences reach";

    private WhyNot() {}

    /**
     * Whether it is allowed openly; if not, says why in the log.
     *
     * @param object opaque, such as {@code contribution/<id>}
     */
    public static boolean allowed(Viewer viewer, String object, Decision decision) {
        if (!decision.allowed()) {
            refused(viewer, object, decision);
        }
        return decision.allowed();
    }

    /**
     * @param decision null: what is not there, or what the database already kept back, which nobody can tell apart
     */
    public static void refused(Viewer viewer, String object, @Nullable Decision decision) {
        note(
                viewer,
                object,
                switch (decision) {
                    case null -> OUT_OF_SIGHT;
                    case Decision.Allowed _ -> OUT_OF_SIGHT;
                    case Decision.AllowedAnonymised _ -> ANONYMISED;
                    case Decision.Refused refused -> refused.reason();
                });
    }

    /** An act that the role lacks. */
    public static void forbidden(@Nullable Viewer viewer, Forbidden thrown) {
        note(viewer == null ? Viewer.PLATFORM : viewer, "act", String.valueOf(thrown.getMessage()));
    }

    private static void note(Viewer viewer, String object, String reason) {
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("viewer", viewer.account())
                .addKeyValue("object", object)
                .addKeyValue("reason", reason);
        line.log("Refused: viewer={} object={} reason={}", viewer.account(), object, reason);
    }
}
