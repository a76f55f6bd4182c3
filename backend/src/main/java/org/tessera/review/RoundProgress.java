package org.tessera.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.drafting.Drafts;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.review.jdbc.StoredRounds;

/** How far a round is, as far as the viewer may know. */
@Component
public class RoundProgress {

    private final StoredRounds stored;
    private final SignOffs signOffs;
    private final Drafts drafts;

    RoundProgress(StoredRounds stored, SignOffs signOffs, Drafts drafts) {
        this.stored = stored;
        this.signOffs = signOffs;
        this.drafts = drafts;
    }

    /** @param round as the viewer sees it: only comments on the sections in it count */
    @Transactional
    public RoundStanding of(Viewer viewer, Round round) {
        Map<String, Integer> written = stored.byParty(round.id(), round.sections());
        Map<Comment.Outcome, Long> answered = stored.answered(round.id(), round.sections());
        long all = written.values().stream().mapToInt(Integer::intValue).sum();
        long open = all - answered.values().stream().mapToLong(Long::longValue).sum();
        Set<String> done = stored.done(round.id());
        Map<UUID, List<SignOff.Standing>> signed = signOffs.standing(viewer, round.sections(), key(round));
        List<RoundStanding.Party> parties = parties(viewer, round, written.keySet(), done).stream()
                .map(party -> new RoundStanding.Party(
                        party, written.getOrDefault(party, 0), signed(signed, party), done.contains(party)))
                .toList();
        return new RoundStanding(round.id(), answered, Math.toIntExact(open), parties);
    }

    private UUID key(Round round) {
        return drafts.keyOf(round.sections().getFirst());
    }

    private static int signed(Map<UUID, List<SignOff.Standing>> signed, String party) {
        return Math.toIntExact(signed.values().stream()
                .filter(of -> of.stream()
                        .anyMatch(one -> one.current()
                                && one.signOff().party().equals(party)
                                && one.signOff().verdict() != SignOff.Verdict.CHANGES))
                .count());
    }

    /** Countries that were invited, then reviewers: those named, or those who said anything. */
    private static List<String> parties(Viewer viewer, Round round, Set<String> wrote, Set<String> done) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            return round.party(viewer).stream().toList();
        }
        List<String> parties = new ArrayList<>(round.invited().stream()
                .filter(one -> one != Audience.REVIEWERS)
                .map(Audience::name)
                .sorted()
                .toList());
        if (!round.invited().contains(Audience.REVIEWERS)) {
            return parties;
        }
        Set<String> reviewers = new TreeSet<>(round.reviewers());
        if (reviewers.isEmpty()) {
            reviewers.addAll(wrote);
            reviewers.addAll(done);
            reviewers.removeIf(name -> parties.contains(name) || name.equals(round.openedBy()));
        }
        parties.addAll(reviewers);
        return parties;
    }
}
