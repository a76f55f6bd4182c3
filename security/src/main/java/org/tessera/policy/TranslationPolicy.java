package org.tessera.policy;

import org.tessera.identity.Viewer;
import org.tessera.policy.Decision.Refused;

/** A translation becomes verified by a second person. */
public final class TranslationPolicy {

    private TranslationPolicy() {}

    /** Whether the viewer may say that somebody's translation of the passage is right: who may translate it, but not its author. */
    public static Decision mayVerify(Viewer viewer, Sharing passage, String author) {
        return viewer.account().equals(author)
                ? new Refused("who translated does not verify")
                : Policy.mayTranslate(viewer, passage);
    }
}
