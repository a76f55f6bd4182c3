package org.tessera.drafting.websocket;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.tessera.drafting.FollowedSection;
import org.tessera.identity.Viewer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The open editors of one section on this node. What is sent depends on the present state alone, never on which news
 * arrived: a doubled or lost notification does no harm.
 */
final class Room {

    private final UUID section;
    private final FollowedSection followed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<SectionSocket> sockets = new CopyOnWriteArraySet<>();

    Room(UUID section, FollowedSection followed) {
        this.section = section;
        this.followed = followed;
    }

    boolean isEmpty() {
        return sockets.isEmpty();
    }

    void enter(SectionSocket socket) {
        sockets.add(socket);
        tellWhoIsHere();
    }

    void leave(SectionSocket socket) {
        if (sockets.remove(socket)) {
            tellWhoIsHere();
        }
    }

    /** Sends each editor the steps it lacks, if its viewer may still get them. */
    void bringUpToDate() {
        lock.lock();
        try {
            dismiss();
            List<SectionSocket> here = joined();
            if (here.isEmpty()) {
                return;
            }
            int least = here.stream().mapToInt(SectionSocket::known).min().getAsInt();
            List<FollowedSection.Batch> batches = followed.since(section, least);
            if (!batches.isEmpty()) {
                here.forEach(socket -> socket.steps(batches));
            }
        } finally {
            lock.unlock();
        }
    }

    /** In the room's order: nothing is sent to the socket between. */
    void alone(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Closes whoever lost the right to be here. */
    private void dismiss() {
        Map<Viewer, Boolean> may = new HashMap<>();
        Instant now = Instant.now();
        for (SectionSocket socket : joined()) {
            boolean stays = socket.until.isAfter(now)
                    && may.computeIfAbsent(socket.viewer, viewer -> followed.mayGet(viewer, section));
            if (!stays) {
                sockets.remove(socket);
                socket.close("not-found");
            }
        }
    }

    void tell(Consumer<SectionSocket> message) {
        lock.lock();
        try {
            dismiss();
            joined().forEach(message);
        } finally {
            lock.unlock();
        }
    }

    /** Where somebody's cursor is: no content, so rights are left to the next look. */
    void relay(SectionSocket from, ObjectNode cursor) {
        joined().stream().filter(socket -> socket != from).forEach(socket -> socket.send(cursor));
    }

    void notice(String kind) {
        tell(socket -> socket.send(socket.message("notice").put("kind", kind)));
    }

    private void tellWhoIsHere() {
        List<SectionSocket> here = joined();
        for (SectionSocket socket : here) {
            ObjectNode message = socket.message("present");
            ArrayNode people = message.putArray("people");
            for (SectionSocket other : here) {
                people.addObject()
                        .put("client", other.client().toString())
                        .put("name", other.viewer.account())
                        .put("mayEdit", other.mayEdit());
            }
            socket.send(message);
        }
    }

    private List<SectionSocket> joined() {
        return sockets.stream().filter(SectionSocket::joined).toList();
    }
}
