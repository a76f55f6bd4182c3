package org.tessera.ui.review;

import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tessera.review.SignOffs;

/** Which text of each section the person in this session was shown last: only that can be signed off from a list. */
public final class Shown {

    private final Map<UUID, Integer> versions = new ConcurrentHashMap<>();

    private Shown() {}

    /** The section's text at this version is on the screen. */
    public static void note(UUID section, int version) {
        here().versions.put(section, version);
    }

    static Optional<SignOffs.Read> last(UUID section) {
        return Optional.ofNullable(here().versions.get(section)).map(version -> new SignOffs.Read(section, version));
    }

    private static Shown here() {
        VaadinSession session = VaadinSession.getCurrent();
        Shown known = session.getAttribute(Shown.class);
        if (known == null) {
            known = new Shown();
            session.setAttribute(Shown.class, known);
        }
        return known;
    }
}
