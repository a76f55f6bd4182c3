package org.tessera.contribution.rest;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.DocumentsOf;
import org.tessera.identity.Viewer;

/** One open stream of events. */
final class Watcher {

    private final Viewer viewer;
    private final UUID contribution;
    private final SseEmitter emitter;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable ContributionState told;

    Watcher(Viewer viewer, UUID contribution, SseEmitter emitter) {
        this.viewer = viewer;
        this.contribution = contribution;
        this.emitter = emitter;
    }

    Viewer viewer() {
        return viewer;
    }

    UUID contribution() {
        return contribution;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /**
     * @param documents found, and how many of them could be read
     * @param problems sentences for a person
     */
    record State(UUID id, ContributionState state, int documents, int readable, long passages, List<String> problems) {}

    void tell(Contribution one, DocumentsOf.Counts counts) {
        turn.lock();
        try {
            boolean late = told != null && one.state().compareTo(told) < 0;
            if (late) {
                return;
            }
            told = one.state();
            emitter.send(SseEmitter.event()
                    .name("state")
                    .data(
                            new State(
                                    one.id(),
                                    one.state(),
                                    counts.documents(),
                                    counts.readable(),
                                    counts.passages(),
                                    one.problems()),
                            MediaType.APPLICATION_JSON));
            if (!one.state().underWay()) {
                emitter.complete();
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } finally {
            turn.unlock();
        }
    }

    void beat() {
        turn.lock();
        try {
            emitter.send(SseEmitter.event().comment("still here"));
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } finally {
            turn.unlock();
        }
    }
}
