package org.tessera.ui;

import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** Something that nobody foresaw: a number for the person, the kind and place of the fault for the log, content for neither. */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** @return the number under which the log knows it */
    static String note(Throwable fault) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Throwable root = Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(fault), fault);
        StackTraceElement[] trace = root.getStackTrace();
        // A message may quote words of a contribution, so it stays out of the log.
        LOG.error(
                "Incident {}: {} caused by {} at {}",
                number,
                fault.getClass().getName(),
                root.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
        LOG.debug("Incident {}", number, fault);
        return number;
    }
}
