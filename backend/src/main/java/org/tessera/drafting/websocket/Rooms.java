package org.tessera.drafting.websocket;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tessera.drafting.FollowedSection;
import org.tessera.drafting.SectionChanged;
import org.tessera.drafting.SectionNewsMissed;
import org.tessera.drafting.SectionNotice;
import org.tessera.drafting.SectionNotices;
import org.tessera.identity.RightsChanged;
import org.tessera.release.SharingChanged;
import tools.jackson.databind.json.JsonMapper;

/** The rooms of this node, and the news that concern them. */
@Component
class Rooms implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private final ConcurrentHashMap<UUID, Room> rooms = new ConcurrentHashMap<>();
    private final ScheduledExecutorService postman = Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().daemon().name("drafting-push-", 0).factory());
    private final FollowedSection followed;
    private final JsonMapper json;

    Rooms(FollowedSection followed, JsonMapper json) {
        this.followed = followed;
        this.json = json;
    }

    void enter(SectionSocket socket) {
        rooms.compute(socket.section, (id, room) -> {
            Room open = room == null ? new Room(id, followed, json) : room;
            open.enter(socket);
            return open;
        });
        tellWhoIsHere(socket.section);
    }

    void leave(SectionSocket socket) {
        rooms.computeIfPresent(socket.section, (_, room) -> {
            room.leave(socket);
            return room.isEmpty() ? null : room;
        });
        tellWhoIsHere(socket.section);
    }

    /** A moment later, so that many who come at once are told of together. */
    private void tellWhoIsHere(UUID section) {
        Room room = rooms.get(section);
        if (room != null && room.claimTelling()) {
            var _ = postman.schedule(
                    () -> later(section, Room::tellWhoIsHere), room.tellingPause(), TimeUnit.MILLISECONDS);
        }
    }

    /** Says something to a socket once all that is ordered by now has gone out to its room. */
    void afterwards(SectionSocket socket, Runnable answer) {
        Room room = rooms.get(socket.section);
        if (room == null) {
            answer.run();
        } else {
            room.afterwards(answer);
            bringUpToDate(socket.section);
        }
    }

    private void bringUpToDate(UUID section) {
        Room room = rooms.get(section);
        if (room != null && room.claim()) {
            later(section, Room::bringUpToDate);
        }
    }

    @Nullable
    Room of(UUID section) {
        return rooms.get(section);
    }

    @EventListener
    void on(SectionChanged changed) {
        bringUpToDate(changed.section());
    }

    @EventListener
    void on(SectionNotice notice) {
        later(notice.section(), room -> room.notice(notice.kind()));
    }

    /** Somebody may have lost a section that they have open, or its quoted words. */
    @EventListener
    void on(SharingChanged changed) {
        rooms.keySet().forEach(section -> later(section, room -> room.notice(SectionNotices.EVIDENCE)));
    }

    /** Somebody may have lost more than a section. */
    @EventListener
    void on(RightsChanged changed) {
        on(new SectionNewsMissed());
    }

    @EventListener
    void on(SectionNewsMissed missed) {
        rooms.keySet().forEach(this::bringUpToDate);
    }

    /** Whatever news were lost: nobody stays longer than this after losing the right, or behind. */
    @Scheduled(fixedDelayString = "PT15S")
    void look() {
        on(new SectionNewsMissed());
    }

    private void later(UUID section, Consumer<Room> work) {
        Room room = rooms.get(section);
        if (room != null) {
            postman.execute(() -> {
                try {
                    work.accept(room);
                } catch (RuntimeException e) {
                    LOG.warn(
                            "A section's editors could not be told ({})",
                            e.getClass().getName());
                }
            });
        }
    }

    @Override
    public void close() {
        postman.shutdownNow();
    }
}
