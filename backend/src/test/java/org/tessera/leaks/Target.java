package org.tessera.leaks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.policy.SectionSharing;

/**
 * One contribution under one restriction with everything that leans on it: a section of the draft that tells of it and
 * quotes it, a picture and a comment there, and the edition.
 *
 * @param released one of the passages, which a release of one passage is about
 */
record Target(
        Restriction restriction,
        UUID contribution,
        UUID released,
        List<UUID> passages,
        UUID release,
        UUID section,
        UUID comment,
        UUID assessment,
        UUID chapter,
        UUID edition,
        UUID request,
        UUID picture) {

    /** The same questions about what does not exist. */
    static Target absent(Target like) {
        return new Target(
                like.restriction,
                UUID.randomUUID(),
                UUID.randomUUID(),
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    boolean reads(Viewer viewer, UUID passage) {
        return Policy.mayRead(viewer, restriction.sharing(passage, released)).allowed();
    }

    boolean readsAll(Viewer viewer) {
        return Policy.mayRead(viewer, restriction.sharing(null, released)).allowed();
    }

    boolean knows(Viewer viewer) {
        return Policy.mayKnow(viewer, restriction.sharing(null, released)).allowed();
    }

    boolean opens(Viewer viewer) {
        return Policy.mayReadSection(
                        viewer,
                        new SectionSharing(
                                null,
                                Audience.OF_THE_NETWORK,
                                passages.stream()
                                        .map(each -> restriction.sharing(each, released))
                                        .toList()))
                .allowed();
    }

    /** Whether the viewer is the owner or a coordinator, who know of it whatever is released. */
    boolean inside(Viewer viewer) {
        return Policy.mayKnow(viewer, restriction.sharing(null, released).withdrawnUnreleased())
                .allowed();
    }

    /** Whether the assessment's outline shows the viewer anything: some section is for everybody in the network. */
    boolean outlines(Viewer viewer) {
        return Audience.of(viewer).stream().anyMatch(Audience.OF_THE_NETWORK::contains);
    }

    /** The prose's own marker, which only readers of the section see. */
    String prose() {
        return restriction.marker.replace("zq", "pr");
    }

    String remark() {
        return restriction.marker.replace("zq", "co");
    }

    /** In the reason for what is asked of the owner. */
    String reason() {
        return restriction.marker.replace("zq", "rq");
    }

    Set<String> markers() {
        return Set.of(restriction.marker, prose(), remark(), reason());
    }
}
