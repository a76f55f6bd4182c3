package org.tessera.contribution.rest;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionChanged;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.DocumentsOf;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.RightsChanged;
import org.tessera.identity.Viewer;

/**
 * Who watches which contribution. Each is told the state at once and whenever it changes, as far as the policy still
 * allows it at that moment, until the contribution has arrived. An account that watches more than {@value #EACH} at a time
 * loses the oldest.
 */
@Component
class Progress {

    static final int EACH = 10;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final DocumentsOf.Counts NONE = new DocumentsOf.Counts(0, 0, 0);

    private final Contributions contributions;
    private final ObjectProvider<DocumentsOf> documents;
    private final RecordedRights rights;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("progress-heartbeat").daemon().factory());

    Progress(Contributions contributions, ObjectProvider<DocumentsOf> documents, RecordedRights rights) {
        this.contributions = contributions;
        this.documents = documents;
        this.rights = rights;
        var _ = heart.scheduleWithFixedDelay(
                this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
    }

    SseEmitter watch(Viewer viewer, UUID contribution) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Watcher watcher = new Watcher(viewer, contribution, emitter);
        emitter.onCompletion(() -> watchers.remove(watcher));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> watchers.remove(watcher));
        makeRoom(viewer);
        watchers.add(watcher);
        tell(watcher);
        return emitter;
    }

    @EventListener
    void on(ContributionChanged changed) {
        watchers.stream()
                .filter(watcher -> watcher.contribution().equals(changed.contribution()))
                .forEach(this::tell);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        heart.shutdownNow();
        watchers.forEach(watcher -> watcher.emitter().complete());
        senders.shutdown();
    }

    /** What it is told is read now: two changes in a row may be told as one. */
    private void tell(Watcher watcher) {
        run(() -> contributions
                .known(watcher.viewer(), watcher.contribution())
                .ifPresentOrElse(one -> watcher.tell(one, counts(one)), watcher.emitter()::complete));
    }

    private DocumentsOf.Counts counts(Contribution one) {
        DocumentsOf known = documents.getIfAvailable();
        return known == null ? NONE : known.counts(one.id());
    }

    /** Whoever lost the right to be here is sent nothing more. */
    @EventListener
    void on(RightsChanged changed) {
        dismiss();
    }

    private void beat() {
        dismiss();
        watchers.forEach(watcher -> run(watcher::beat));
    }

    private void dismiss() {
        for (Watcher watcher : List.copyOf(watchers)) {
            if (!rights.hold(watcher.viewer())) {
                watchers.remove(watcher);
                watcher.emitter().complete();
            }
        }
    }

    private void run(Runnable sending) {
        if (!senders.isShutdown()) {
            senders.execute(sending);
        }
    }

    private void makeRoom(Viewer viewer) {
        List<Watcher> own = watchers.stream()
                .filter(watcher -> watcher.viewer().account().equals(viewer.account()))
                .toList();
        for (Watcher oldest : own.subList(0, Math.max(0, own.size() - EACH + 1))) {
            oldest.emitter().complete();
            watchers.remove(oldest);
        }
    }
}
