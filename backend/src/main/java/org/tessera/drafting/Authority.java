package org.tessera.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.assessment.Sections;
import org.tessera.drafting.graal.Proposal;
import org.tessera.drafting.graal.Script;
import org.tessera.drafting.graal.ScriptStopped;
import org.tessera.drafting.graal.Scripts;
import org.tessera.drafting.jdbc.Citations;
import org.tessera.drafting.jdbc.DraftStore;
import org.tessera.drafting.jdbc.DueEdits;
import org.tessera.drafting.jdbc.SectionNews;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Conflict;
import org.tessera.text.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * The central authority over sections' texts: checks steps in JavaScript, orders them in PostgreSQL, and keeps what the
 * section leans on, all in one transaction of its own. Any node can do it: the section's row is held meanwhile. Rights
 * are its callers' matter.
 */
@Component
class Authority implements AutoCloseable {

    private static final int SNAPSHOT_EVERY = 100;
    private static final int HOT = 64;
    private static final int FAR = 1000;

    private final Scripts scripts;
    private final HotSections hot;
    private final DraftStore store;
    private final Citations citations;
    private final DueEdits dueEdits;
    private final Evidence evidence;
    private final SectionNews news;
    private final TransactionTemplate transaction;

    Authority(
            JsonMapper json,
            DraftStore store,
            Citations citations,
            DueEdits dueEdits,
            Evidence evidence,
            SectionNews news,
            PlatformTransactionManager transactions) {
        this.scripts = new Scripts(json);
        this.hot = new HotSections(scripts, store, HOT);
        this.store = store;
        this.citations = citations;
        this.dueEdits = dueEdits;
        this.evidence = evidence;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        // Its own: the document in memory moves on exactly when these steps are durable.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Orders steps, carried over those that came first. */
    StepsOutcome order(Viewer author, Sections.Row section, StepBatch batch) {
        String objection = batch.objection();
        if (objection != null) {
            return new StepsOutcome.Refused(objection);
        }
        var origin = new DraftStore.Origin(author.account(), batch.client().toString(), batch.seq(), false);
        return order(author, section, origin, script -> script.propose(batch.json(), batch.version()), false);
    }

    /** Puts a whole document in place, by merge. Refused without a word if a person has edited the section. */
    StepsOutcome orderWhole(Viewer author, Sections.Row section, String doc) {
        var origin = new DraftStore.Origin(author.account(), UUID.randomUUID().toString(), 0, true);
        return order(author, section, origin, script -> script.proposeWhole(doc), true);
    }

    /** Puts a text of this section as it once was in place of the present one: an ordinary step of the author's. */
    StepsOutcome orderRestored(Viewer author, Sections.Row section, String doc) {
        var origin = new DraftStore.Origin(author.account(), UUID.randomUUID().toString(), 0, false);
        return order(author, section, origin, script -> script.proposeRestored(doc), false);
    }

    /** For each place in the text of the version: the version of the step that wrote it, 0 if none did. */
    List<Integer> origins(Sections.Row section, int version, List<Integer> places) {
        List<Integer> found = new ArrayList<>(Collections.nCopies(places.size(), 0));
        List<Integer> left = new ArrayList<>(places);
        try (Script script = scripts.fresh()) {
            for (int upTo = version; upTo > 0 && left.stream().anyMatch(place -> place >= 0); upTo -= FAR) {
                int after = Math.max(0, upTo - FAR);
                List<String> steps = store.steps(section, after, upTo).stream()
                        .map(DraftStore.Ordered::step)
                        .toList();
                List<Integer> carried = script.origins(
                        steps, left.stream().map(place -> Math.max(0, place)).toList());
                for (int i = 0; i < left.size(); i++) {
                    int place = left.get(i) < 0 ? -1 : carried.get(i);
                    if (left.get(i) >= 0 && place < 0) {
                        found.set(i, after - place);
                    }
                    left.set(i, place);
                }
            }
        }
        return found;
    }

    private StepsOutcome order(
            Viewer author,
            Sections.Row section,
            DraftStore.Origin origin,
            Function<Script, Proposal> propose,
            boolean onlyUnedited) {
        Ordering ordering;
        try {
            ordering = hot.with(section.id(), one -> {
                StepsOutcome outcome =
                        transaction.execute(_ -> orderHeld(one, author, section, origin, propose, onlyUnedited));
                boolean moved = outcome instanceof StepsOutcome.Accepted accepted && accepted.version() > one.version();
                if (moved) {
                    one.commit();
                }
                return new Ordering(outcome, moved);
            });
        } catch (ScriptStopped e) {
            if (e.tooLong()) {
                return refused("too-long");
            }
            throw e;
        }
        if (ordering.moved() && ordering.outcome() instanceof StepsOutcome.Accepted accepted) {
            news.publish(new SectionChanged(section.id(), accepted.version()));
        }
        return ordering.outcome();
    }

    /** @param moved new steps are durable */
    private record Ordering(StepsOutcome outcome, boolean moved) {}

    private StepsOutcome orderHeld(
            HotSections.Hot one,
            Viewer author,
            Sections.Row section,
            DraftStore.Origin origin,
            Function<Script, Proposal> propose,
            boolean onlyUnedited) {
        DraftStore.Head head = store.hold(section.id());
        DraftStore.Ordered before =
                store.lastOf(section, origin.client(), origin.seq()).orElse(null);
        Script script = one.at(section, head.version());
        if (before != null) {
            return before.author().equals(origin.author())
                    ? new StepsOutcome.Accepted(before.version())
                    : refused("batch-taken");
        }
        if (onlyUnedited && head.edited()) {
            return new StepsOutcome.Stale(head.version());
        }
        return switch (propose.apply(script)) {
            case Proposal.Illegal illegal -> refused(illegal.reason());
            case Proposal.Stale _ -> new StepsOutcome.Stale(head.version());
            case Proposal.Legal legal when legal.steps().isEmpty() -> new StepsOutcome.Accepted(head.version());
            case Proposal.Legal legal -> keep(author, section, origin, head, legal, script);
        };
    }

    private StepsOutcome keep(
            Viewer author,
            Sections.Row section,
            DraftStore.Origin origin,
            DraftStore.Head head,
            Proposal.Legal legal,
            Script script) {
        List<UUID> cited = legal.citations();
        if (cited != null && !keepCitations(author, section.id(), cited)) {
            script.discard();
            return refused("unknown-passage");
        }
        DraftStore.Head now = store.append(section, head, origin, legal.steps());
        if (now.version() / SNAPSHOT_EVERY > head.version() / SNAPSHOT_EVERY) {
            store.keepSnapshot(section, head.version(), script.document());
        }
        dueEdits.add(section.id(), author.account(), head.version() + 1, now);
        news.tellOtherNodes(new SectionChanged(section.id(), now.version()));
        return new StepsOutcome.Accepted(now.version());
    }

    /** @return false if a passage that is cited anew is not within the author's sight */
    private boolean keepCitations(Viewer author, UUID section, List<UUID> cited) {
        Map<UUID, Marking> before = citations.of(section);
        List<UUID> added =
                cited.stream().filter(passage -> !before.containsKey(passage)).toList();
        Map<UUID, Sharing> sharing = added.isEmpty() ? Map.of() : evidence.sharing(added);
        for (UUID passage : added) {
            Sharing known = sharing.get(passage);
            if (known == null || !Policy.mayKnow(author, known).allowed()) {
                return false;
            }
        }
        Map<UUID, Passage> readable = added.isEmpty() ? Map.of() : evidence.passages(author, added);
        Map<UUID, Marking> now = new LinkedHashMap<>();
        for (UUID passage : cited) {
            Passage words = readable.get(passage);
            Marking marking = words == null ? Marking.BPL : words.marking();
            now.put(passage, before.getOrDefault(passage, marking));
        }
        if (!new ArrayList<>(before.keySet()).equals(cited)) {
            citations.replace(section, now);
        }
        return true;
    }

    /** The newest version and its document, ProseMirror JSON. */
    DraftStore.Snapshot document(Sections.Row section) {
        return hot.with(section.id(), one -> {
            int head = Math.max(store.head(section.id()).version(), one.version());
            return new DraftStore.Snapshot(head, one.at(section, head).document());
        });
    }

    /** Pairs of positions (start, end) carried from a version to the newest. */
    List<Integer> map(Sections.Row section, int from, List<Integer> positions) {
        return hot.with(section.id(), one -> {
            int head = Math.max(store.head(section.id()).version(), one.version());
            if (from > head || from < 0) {
                throw new Conflict(Texts.get("drafting.version-ahead"));
            }
            if (from == head || positions.isEmpty()) {
                return List.copyOf(positions);
            }
            Script script = one.at(section, head);
            return head - from <= script.reach() ? script.map(from, positions) : mapFar(section, from, head, positions);
        });
    }

    /** The document as it was at a version; empty if there never was such a one. */
    Optional<String> documentAt(Sections.Row section, int version) {
        if (version < 0 || version > store.head(section.id()).version()) {
            return Optional.empty();
        }
        try (Script script = scripts.fresh()) {
            int at = hot.load(script, section, version);
            while (at < version) {
                int next = Math.min(version, at + FAR);
                script.follow(store.steps(section, at, next).stream()
                        .map(DraftStore.Ordered::step)
                        .toList());
                at = next;
            }
            return Optional.of(script.document());
        }
    }

    private List<Integer> mapFar(Sections.Row section, int from, int head, List<Integer> positions) {
        try (Script script = scripts.fresh()) {
            int at = hot.load(script, section, from);
            List<Integer> mapped = positions;
            while (at < head) {
                int next = at < from ? Math.min(from, at + FAR) : Math.min(head, at + FAR);
                script.follow(store.steps(section, at, next).stream()
                        .map(DraftStore.Ordered::step)
                        .toList());
                if (at >= from) {
                    mapped = script.map(at, mapped);
                }
                at = next;
            }
            return mapped;
        }
    }

    private static StepsOutcome refused(String reason) {
        return new StepsOutcome.Refused(Texts.get("drafting.refused." + reason));
    }

    @Override
    public void close() {
        hot.close();
        scripts.close();
    }
}
