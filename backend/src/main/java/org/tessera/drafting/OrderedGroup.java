package org.tessera.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.assessment.Sections;
import org.tessera.drafting.graal.Proposal;
import org.tessera.drafting.graal.Script;
import org.tessera.drafting.jdbc.DraftStore;
import org.tessera.drafting.jdbc.SectionNews;
import org.tessera.drafting.jdbc.StoredPictures;

/** A group of steps on its way through one transaction; the section's row and its document in memory are held. */
final class OrderedGroup {

    /** @param batches new steps, durable once the transaction is */
    record Done(List<StepsOutcome> outcomes, int version, List<FollowedSection.Batch> batches) {}

    private final HotSections.Hot one;
    private final Sections.Row section;
    private final DraftStore store;
    private final KeptCitations leans;
    private final StoredPictures pictures;
    private final SectionNews news;
    private final DraftStore.Head head;
    private final List<FollowedSection.Batch> batches = new ArrayList<>();
    private final List<DraftStore.Addition> additions = new ArrayList<>();
    private final Map<DraftStore.BatchId, DraftStore.Taken> taken = new HashMap<>();
    private int version;
    private boolean edited;

    OrderedGroup(
            HotSections.Hot one,
            Sections.Row section,
            DraftStore store,
            KeptCitations leans,
            StoredPictures pictures,
            SectionNews news) {
        this.one = one;
        this.section = section;
        this.store = store;
        this.leans = leans;
        this.pictures = pictures;
        this.news = news;
        this.head = store.hold(section.id());
        this.version = head.version();
        this.edited = head.edited();
    }

    Done order(List<Authority.HandIn> group) {
        Script script = one.at(section, head.version());
        taken.putAll(store.taken(
                section.id(),
                group.stream()
                        .map(each -> each.origin().batch())
                        .filter(batch -> !one.isNew(batch))
                        .toList()));
        List<StepsOutcome> outcomes =
                group.stream().map(each -> order(each, script)).toList();
        if (!additions.isEmpty()) {
            keep(script);
        }
        return new Done(outcomes, version, batches);
    }

    private StepsOutcome order(Authority.HandIn handIn, Script script) {
        DraftStore.Origin origin = handIn.origin();
        DraftStore.Taken before = taken.get(origin.batch());
        if (before != null) {
            return before.author().equals(origin.author())
                    ? new StepsOutcome.Accepted(before.version())
                    : Authority.refused("batch-taken");
        }
        if (handIn.onlyUnedited() && edited) {
            return new StepsOutcome.Stale(version);
        }
        return switch (handIn.propose().apply(script)) {
            case Proposal.Illegal illegal -> Authority.refused(illegal.reason());
            case Proposal.Stale _ -> new StepsOutcome.Stale(version);
            case Proposal.Legal legal when legal.steps().isEmpty() -> new StepsOutcome.Accepted(version);
            case Proposal.Legal legal -> take(handIn, legal, script);
        };
    }

    private StepsOutcome take(Authority.HandIn handIn, Proposal.Legal legal, Script script) {
        if (!legal.pictures().isEmpty() && !pictures.place(section.id(), legal.pictures())) {
            script.discard();
            return Authority.refused("unknown-picture");
        }
        List<UUID> cited = legal.citations();
        if (cited != null && !leans.keep(handIn.author(), section.id(), cited)) {
            script.discard();
            return Authority.refused("unknown-passage");
        }
        DraftStore.Origin origin = handIn.origin();
        batches.add(new FollowedSection.Batch(version, origin.author(), origin.client(), origin.seq(), legal.steps()));
        additions.add(new DraftStore.Addition(origin, legal.steps()));
        version = script.commit();
        edited |= !origin.byMerge();
        if (origin.seq() > 0) {
            taken.put(origin.batch(), new DraftStore.Taken(origin.author(), version));
        }
        return new StepsOutcome.Accepted(version);
    }

    private void keep(Script script) {
        DraftStore.Head now = store.append(
                section, head, additions, reached -> news.toOtherNodes(new SectionChanged(section.id(), reached)));
        if (one.wantsSnapshot(head.version(), now.version())) {
            store.keepSnapshot(section, now.version(), script.document());
        }
    }
}
