package org.tessera.drafting.websocket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tessera.drafting.FollowedSection;
import org.tessera.identity.Viewer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The open editors of one section on this node. What is sent depends on the present state alone, never on which news
 * arrived: a doubled or lost notification does no harm.
 */
final class Room {

    private static final int CURSORS_A_SECOND = 2000;
    private static final int TELLING_PAUSE = 100;
    private static final int TELLING_PAUSE_EACH = 5;

    private final UUID section;
    private final FollowedSection followed;
    private final JsonMapper json;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<SectionSocket> sockets = new CopyOnWriteArraySet<>();
    private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final Crowd crowd = new Crowd(CURSORS_A_SECOND);
    private volatile boolean somebodyCame;

    Room(UUID section, FollowedSection followed, JsonMapper json) {
        this.section = section;
        this.followed = followed;
        this.json = json;
    }

    boolean isEmpty() {
        return sockets.isEmpty();
    }

    void enter(SectionSocket socket) {
        sockets.add(socket);
        somebodyCame = true;
    }

    void leave(SectionSocket socket) {
        if (sockets.remove(socket)) {
            somebodyCame = true;
        }
    }

    /** Said once all that is ordered by now has gone out. */
    void afterwards(Runnable answer) {
        answers.add(answer);
    }

    /** @return false if somebody else is about to: then what is there now goes out with that */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** Sends each editor the steps it lacks, if its viewer may still get them, then what was to be said afterwards. */
    void bringUpToDate() {
        lock.lock();
        try {
            claimed.set(false);
            List<Runnable> now = new ArrayList<>();
            for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
                now.add(answer);
            }
            try {
                sendSteps();
            } finally {
                now.forEach(Runnable::run);
            }
        } finally {
            lock.unlock();
        }
    }

    private void sendSteps() {
        int version = dismiss();
        List<SectionSocket> here = joined();
        if (here.isEmpty()) {
            return;
        }
        int least = here.stream().mapToInt(SectionSocket::known).min().getAsInt();
        List<FollowedSection.Batch> batches = followed.between(section, least, version);
        if (!batches.isEmpty()) {
            // Nearly all know the same and get the same text, written once.
            Map<Integer, StepsMessage> written = new HashMap<>();
            Set<Viewer> may = followed.mayFollow(viewers(here), section, batches);
            for (SectionSocket socket : here) {
                if (may.contains(socket.viewer)) {
                    socket.steps(
                            written.computeIfAbsent(socket.known(), known -> StepsMessage.of(json, known, batches)));
                } else {
                    // comes back for the text as it is now
                    dismiss(socket, "failed");
                }
            }
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

    /**
     * Closes whoever lost the right to be here.
     *
     * @return up to which version the others may be sent steps
     */
    private int dismiss() {
        List<SectionSocket> here = joined();
        FollowedSection.Now moment = followed.now(viewers(here), section);
        Set<Viewer> may = moment.within();
        Instant now = Instant.now();
        for (SectionSocket socket : here) {
            if (!socket.until.isAfter(now) || !may.contains(socket.viewer)) {
                dismiss(socket, "not-found");
            }
        }
        return moment.version();
    }

    private void dismiss(SectionSocket socket, String reason) {
        sockets.remove(socket);
        somebodyCame = true;
        socket.close(reason);
    }

    private static Set<Viewer> viewers(List<SectionSocket> sockets) {
        return sockets.stream().map(socket -> socket.viewer).collect(Collectors.toSet());
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

    /**
     * Where somebody's cursor is: no content, so rights are left to the next look. In a crowd some are left out, since
     * all to all would grow with the square of their number; the next one says the same better.
     */
    void relay(SectionSocket from, ObjectNode cursor) {
        List<SectionSocket> others =
                joined().stream().filter(socket -> socket != from).toList();
        if (crowd.lets(others.size())) {
            String text = json.writeValueAsString(cursor);
            others.forEach(socket -> socket.send(text));
        }
    }

    void notice(String kind) {
        tell(socket -> socket.send(socket.message("notice").put("kind", kind)));
    }

    /** @return false if it is going to be told already */
    boolean claimTelling() {
        return telling.compareAndSet(false, true);
    }

    /** Milliseconds; longer in a crowd, since everybody is told of everybody. */
    int tellingPause() {
        return TELLING_PAUSE + TELLING_PAUSE_EACH * sockets.size();
    }

    /** If that changed since it was last told. */
    void tellWhoIsHere() {
        lock.lock();
        try {
            telling.set(false);
            if (!somebodyCame) {
                return;
            }
            somebodyCame = false;
            List<SectionSocket> here = joined();
            ObjectNode message = json.createObjectNode().put("type", "present");
            ArrayNode people = message.putArray("people");
            for (SectionSocket other : here) {
                people.addObject()
                        .put("client", other.client().toString())
                        .put("name", other.viewer.account())
                        .put("mayEdit", other.mayEdit());
            }
            String text = json.writeValueAsString(message);
            here.forEach(socket -> socket.send(text));
        } finally {
            lock.unlock();
        }
    }

    private List<SectionSocket> joined() {
        return sockets.stream().filter(SectionSocket::joined).toList();
    }
}
