package org.tessera.wall;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;

/**
 * On whose behalf this thread asks the database. A request's thread stands behind the wall as whoever is signed in, without
 * being told; a method that is given a viewer names him, since it may be called from a socket's or a stream's thread; only
 * what the policy has to know before it decides, and jobs, ask as the platform.
 */
public final class Behalf {

    private static final ThreadLocal<@Nullable Side> NAMED = new ThreadLocal<>();

    private Behalf() {}

    /** Nothing that this viewer may not see comes back from the walled tables, whatever is asked. */
    public static <T> T of(Viewer viewer, Supplier<T> work) {
        return as(Side.of(viewer), work);
    }

    /** For what the policy needs to know, and for jobs. What comes back is nobody's to be shown as it is. */
    public static <T> T ofPlatform(Supplier<T> work) {
        return as(Side.PLATFORM, work);
    }

    static Side current() {
        Side named = NAMED.get();
        if (named != null) {
            return named;
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null) {
            return Side.PLATFORM;
        }
        Viewer viewer = signedIn instanceof AnonymousAuthenticationToken ? null : CurrentViewer.of(signedIn);
        return viewer == null ? Side.NOBODY : Side.of(viewer);
    }

    private static <T> T as(Side side, Supplier<T> work) {
        Side before = NAMED.get();
        NAMED.set(side);
        try {
            return work.get();
        } finally {
            if (before == null) {
                NAMED.remove();
            } else {
                NAMED.set(before);
            }
        }
    }
}
