package org.tessera.drafting;

import java.util.List;
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
import org.tessera.drafting.jdbc.SectionNews;
import org.tessera.drafting.jdbc.StoredPictures;
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

    private final Scripts scripts;
    private final HotSections hot;
    private final RecentSteps recent = new RecentSteps();
    private final DraftStore store;
    private final KeptCitations leans;
    private final StoredPictures pictures;
    private final Past past;
    private final SectionNews news;
    private final TransactionTemplate transaction;

    Authority(
            JsonMapper json,
            DraftStore store,
            Citations citations,
            Evidence evidence,
            StoredPictures pictures,
            SectionNews news,
            PlatformTransactionManager transactions) {
        this.scripts = new Scripts(json);
        this.hot = new HotSections(scripts, store, HOT);
        this.store = store;
        this.past = new Past(scripts, hot, store);
        this.leans = new KeptCitations(citations, evidence);
        this.pictures = pictures;
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
            return new HandIn(author, origin, script -> script.propose(batch.array(), batch.version()), false);
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
        return past.origins(section, version, places);
    }

    /** Orders what several have handed in, one after the other, and makes it durable together: an outcome for each. */
    List<StepsOutcome> order(Sections.Row section, List<HandIn> group) {
        OrderedGroup.Done done;
        try {
            done = hot.with(section.id(), one -> {
                OrderedGroup.Done ordered = transaction.execute(
                        _ -> new OrderedGroup(one, section, store, leans, pictures, news).order(group));
                if (!ordered.batches().isEmpty()) {
                    one.reached(ordered.version(), ordered.batches());
                    recent.add(section.id(), ordered.batches());
                }
                return ordered;
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
        if (!done.batches().isEmpty()) {
            news.publish(new SectionChanged(section.id(), done.version()));
        }
        return done.outcomes();
    }

    /** What was ordered on this node after a version, as far as it is still at hand. */
    List<FollowedSection.Batch> recent(UUID section, int version) {
        return recent.since(section, version);
    }

    /** The newest version and its document, ProseMirror JSON. */
    DraftStore.Snapshot document(Sections.Row section) {
        return hot.with(section.id(), one -> {
            int head = Math.max(store.head(section.id()).version(), one.version());
            return new DraftStore.Snapshot(head, one.at(section, head).document());
        });
    }

    /** Does something in a transaction of its own while nobody changes the text, ProseMirror JSON. */
    <T> T held(Sections.Row section, Function<String, T> act) {
        return hot.with(
                section.id(),
                one -> transaction.execute(_ -> {
                    int head = store.hold(section.id()).version();
                    return act.apply(one.at(section, head).document());
                }));
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
            return head - from <= script.reach()
                    ? script.map(from, positions)
                    : past.map(section, from, head, positions);
        });
    }

    /** The document as it was at a version; empty if there never was such a one. */
    Optional<String> documentAt(Sections.Row section, int version) {
        return past.documentAt(section, version);
    }

    static StepsOutcome refused(String reason) {
        return new StepsOutcome.Refused(Texts.get("drafting.refused." + reason));
    }

    @Override
    public void close() {
        hot.close();
        scripts.close();
    }
}
