package org.tessera.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
import org.tessera.identity.Viewer;
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

    private static final int HOT = 64;
    private static final int FAR = 1000;

    private final Scripts scripts;
    private final HotSections hot;
    private final RecentSteps recent = new RecentSteps();
    private final DraftStore store;
    private final KeptCitations leans;
    private final DueEdits dueEdits;
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
        this.leans = new KeptCitations(citations, evidence);
        this.dueEdits = dueEdits;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        // Its own: the document in memory moves on exactly when these steps are durable.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Something to be ordered.
     *
     * @param onlyUnedited refused without a word if a person has edited the section
     */
    record HandIn(Viewer author, DraftStore.Origin origin, Function<Script, Proposal> propose, boolean onlyUnedited) {

        static HandIn of(Viewer author, StepBatch batch) {
            var origin = new DraftStore.Origin(author.account(), batch.client().toString(), batch.seq(), false);
            return new HandIn(author, origin, script -> script.propose(batch.json(), batch.version()), false);
        }
    }

    /** Orders steps, carried over those that came first. */
    StepsOutcome order(Viewer author, Sections.Row section, StepBatch batch) {
        String objection = batch.objection();
        return objection == null
                ? order(section, List.of(HandIn.of(author, batch))).getFirst()
                : new StepsOutcome.Refused(objection);
    }

    /** Puts a whole document in place, by merge. Refused without a word if a person has edited the section. */
    StepsOutcome orderWhole(Viewer author, Sections.Row section, String doc) {
        var origin = new DraftStore.Origin(author.account(), UUID.randomUUID().toString(), 0, true);
        return order(section, List.of(new HandIn(author, origin, script -> script.proposeWhole(doc), true)))
                .getFirst();
    }

    /** Puts a text of this section as it once was in place of the present one: an ordinary step of the author's. */
    StepsOutcome orderRestored(Viewer author, Sections.Row section, String doc) {
        var origin = new DraftStore.Origin(author.account(), UUID.randomUUID().toString(), 0, false);
        return order(section, List.of(new HandIn(author, origin, script -> script.proposeRestored(doc), false)))
                .getFirst();
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

    /** Orders what several have handed in, one after the other, and makes it durable together: an outcome for each. */
    List<StepsOutcome> order(Sections.Row section, List<HandIn> group) {
        Ordering ordering;
        try {
            ordering = hot.with(section.id(), one -> {
                Ordering done = transaction.execute(_ -> new Group(one, section).order(group));
                if (!done.batches().isEmpty()) {
                    one.reached(done.version());
                    recent.add(section.id(), done.batches());
                }
                return done;
            });
        } catch (ScriptStopped e) {
            if (group.size() > 1) {
                // One of them was too much for it: the others must not pay for that.
                return group.stream()
                        .map(each -> order(section, List.of(each)).getFirst())
                        .toList();
            }
            if (e.tooLong()) {
                return List.of(refused("too-long"));
            }
            throw e;
        }
        if (!ordering.batches().isEmpty()) {
            news.publish(new SectionChanged(section.id(), ordering.version()));
        }
        return ordering.outcomes();
    }

    /** What was ordered on this node after a version, as far as it is still at hand. */
    List<FollowedSection.Batch> recent(UUID section, int version) {
        return recent.since(section, version);
    }

    /** @param batches new steps, durable */
    private record Ordering(List<StepsOutcome> outcomes, int version, List<FollowedSection.Batch> batches) {}

    /** A group on its way through one transaction; the section's row and its document in memory are held. */
    private final class Group {

        private final HotSections.Hot one;
        private final Sections.Row section;
        private final DraftStore.Head head;
        private final List<FollowedSection.Batch> batches = new ArrayList<>();
        private final List<DraftStore.Addition> additions = new ArrayList<>();
        private final Map<DraftStore.BatchId, DraftStore.Taken> taken = new HashMap<>();
        private int version;
        private boolean edited;

        Group(HotSections.Hot one, Sections.Row section) {
            this.one = one;
            this.section = section;
            this.head = store.hold(section.id());
            this.version = head.version();
            this.edited = head.edited();
        }

        Ordering order(List<HandIn> group) {
            taken.putAll(store.taken(
                    section.id(),
                    group.stream().map(each -> each.origin().batch()).toList()));
            Script script = one.at(section, head.version());
            List<StepsOutcome> outcomes =
                    group.stream().map(each -> order(each, script)).toList();
            if (!additions.isEmpty()) {
                keep(script);
            }
            return new Ordering(outcomes, version, batches);
        }

        private StepsOutcome order(HandIn handIn, Script script) {
            DraftStore.Origin origin = handIn.origin();
            DraftStore.Taken before = taken.get(origin.batch());
            if (before != null) {
                return before.author().equals(origin.author())
                        ? new StepsOutcome.Accepted(before.version())
                        : refused("batch-taken");
            }
            if (handIn.onlyUnedited() && edited) {
                return new StepsOutcome.Stale(version);
            }
            return switch (handIn.propose().apply(script)) {
                case Proposal.Illegal illegal -> refused(illegal.reason());
                case Proposal.Stale _ -> new StepsOutcome.Stale(version);
                case Proposal.Legal legal when legal.steps().isEmpty() -> new StepsOutcome.Accepted(version);
                case Proposal.Legal legal -> take(handIn, legal, script);
            };
        }

        private StepsOutcome take(HandIn handIn, Proposal.Legal legal, Script script) {
            List<UUID> cited = legal.citations();
            if (cited != null && !leans.keep(handIn.author(), section.id(), cited)) {
                script.discard();
                return refused("unknown-passage");
            }
            DraftStore.Origin origin = handIn.origin();
            batches.add(
                    new FollowedSection.Batch(version, origin.author(), origin.client(), origin.seq(), legal.steps()));
            additions.add(new DraftStore.Addition(origin, legal.steps()));
            version = script.commit();
            edited |= !origin.byMerge();
            if (origin.seq() > 0) {
                taken.put(origin.batch(), new DraftStore.Taken(origin.author(), version));
            }
            return new StepsOutcome.Accepted(version);
        }

        private void keep(Script script) {
            DraftStore.Head now = store.append(section, head, additions);
            if (one.wantsSnapshot(head.version(), now.version())) {
                store.keepSnapshot(section, now.version(), script.document());
            }
            Map<String, Integer> first = new LinkedHashMap<>();
            batches.forEach(batch -> first.putIfAbsent(batch.author(), batch.version() + 1));
            first.forEach((author, from) -> dueEdits.add(section.id(), author, from, now));
            news.tellOtherNodes(new SectionChanged(section.id(), now.version()));
        }
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
