package org.tessera.release;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.news.News;
import org.tessera.overrides.Overrides;
import org.tessera.overrides.SetMarking;
import org.tessera.overrides.Subject;
import org.tessera.policy.MarkingPolicy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/**
 * The owner marks a contribution otherwise. More strictly is one person's word and counts at once, because it protects; weaker
 * is proposed by one with a reason and confirmed by the lead, another person.
 */
@Component
public class Remarking {

    private final Contributions contributions;
    private final Overrides overrides;
    private final Ledger ledger;
    private final News news;

    Remarking(Contributions contributions, Overrides overrides, Ledger ledger, News news) {
        this.contributions = contributions;
        this.overrides = overrides;
        this.ledger = ledger;
        this.news = news;
    }

    /** @param handlingNote the words of H3 where it comes anew */
    public record Wish(
            Marking marking,
            Set<HandlingCode> handling,
            @Nullable String handlingNote,
            String reason) {
        public Wish {
            handling = Set.copyOf(handling);
        }
    }

    /**
     * @return what waits for the lead; null: it counts already
     * @throws NotFound out of the viewer's sight
     * @throws Forbidden not the owner's people
     * @throws Invalid as it is marked already, above the ceiling, stricter and weaker at once, H3 without its words, no reason
     * @throws Conflict the contribution is gone, or another proposal waits
     */
    @Transactional
    public @Nullable SetMarking mark(Viewer viewer, UUID contribution, Wish wish) {
        Contribution one = owned(viewer, contribution);
        Marking before = one.particulars().marking();
        Set<HandlingCode> codes = one.particulars().handling();
        check(one, wish);
        if (MarkingPolicy.atLeast(wish.marking(), wish.handling(), before, codes)) {
            tighten(viewer, one, wish);
            return null;
        }
        if (!MarkingPolicy.atLeast(before, codes, wish.marking(), wish.handling())) {
            throw new Invalid("marking", Texts.get("release.mark-both-ways"));
        }
        return overrides.propose(viewer, subject(viewer, one), wish.marking(), wish.handling(), wish.reason());
    }

    private void check(Contribution one, Wish wish) {
        boolean h3 = wish.handling().contains(HandlingCode.H3)
                && !one.particulars().handling().contains(HandlingCode.H3);
        if (wish.marking() == one.particulars().marking()
                && wish.handling().equals(one.particulars().handling())) {
            throw new Invalid("marking", Texts.get("release.mark-as-it-is"));
        }
        if (wish.marking().exceeds(contributions.ceiling())) {
            throw new Invalid(
                    "marking", Texts.get("release.mark-above", Texts.get("names.marking." + contributions.ceiling())));
        }
        if (h3 && (wish.handlingNote() == null || wish.handlingNote().isBlank())) {
            throw new Invalid("handlingNote", Texts.get("release.mark-note"));
        }
        if (wish.reason().isBlank() || wish.reason().length() > Releases.LONGEST_REASON) {
            throw new Invalid("reason", Texts.get("overrides.reason-needed", Releases.LONGEST_REASON));
        }
    }

    private void tighten(Viewer viewer, Contribution one, Wish wish) {
        String note = wish.handlingNote() == null || wish.handlingNote().isBlank() ? null : wish.handlingNote();
        overrides.lapse(viewer, subject(viewer, one));
        contributions.mark(one, wish.marking(), wish.handling(), note);
        entered(viewer, one, wish.marking() + " " + wish.handling() + ": " + wish.reason());
    }

    /**
     * @throws NotFound out of the viewer's sight, or no such proposal: whoever marks more strictly ends it
     * @throws Forbidden not the owner's lead, or who proposed it (who may take it back)
     * @throws Conflict the contribution is gone
     */
    @Transactional
    public void decide(Viewer viewer, UUID contribution, UUID proposal, boolean confirmed) {
        Contribution one = owned(viewer, contribution);
        Subject subject = subject(viewer, one);
        if (!confirmed) {
            overrides.refuse(viewer, subject, proposal);
            return;
        }
        SetMarking set = overrides.confirm(viewer, subject, proposal);
        boolean weaker = MarkingPolicy.atLeast(
                one.particulars().marking(), one.particulars().handling(), set.marking(), set.handling());
        if (!weaker) {
            throw new Conflict(Texts.get("release.mark-changed"));
        }
        contributions.mark(one, set.marking(), set.handling(), null);
        entered(viewer, one, set.marking() + " " + set.handling());
    }

    /** What waits for the owner's lead; for the owner's people, null for others. */
    @Transactional(readOnly = true)
    public @Nullable SetMarking waiting(Viewer viewer, Contribution one) {
        return overrides.both(subject(viewer, one)).waiting();
    }

    /** Whether the viewer decides about it. */
    public boolean mayConfirm(Viewer viewer, Contribution one, SetMarking waiting) {
        return subject(viewer, one).mayConfirm().apply(waiting.proposedBy()).allowed();
    }

    /** The highest marking that a contribution may have here. */
    public Marking ceiling() {
        return contributions.ceiling();
    }

    private void entered(Viewer viewer, Contribution one, String words) {
        ledger.append(viewer, Act.CONTRIBUTION_MARKED, one.toString(), words, one.dataKey());
        news.publish(new SharingChanged(one.id()));
    }

    private Subject subject(Viewer viewer, Contribution one) {
        Sharing sharing = contributions.sharing(one);
        return new Subject(
                SetMarking.Kind.CONTRIBUTION,
                one.id(),
                one.dataKey(),
                MarkingPolicy.mayProposeWeaker(viewer, sharing),
                proposedBy -> MarkingPolicy.mayConfirmWeaker(viewer, sharing, proposedBy));
    }

    /** As it is and stays until the transaction ends: what two people decide at once comes one after the other. */
    private Contribution owned(Viewer viewer, UUID contribution) {
        contributions.hold(contribution);
        Contribution one = contributions.known(viewer, contribution).orElseThrow(NotFound::new);
        if (!MarkingPolicy.mayTighten(viewer, contributions.sharing(one)).allowed()) {
            throw new Forbidden(Texts.get("release.only-owner"));
        }
        if (one.state().gone()) {
            throw new Conflict(Texts.get("release.gone"));
        }
        return one;
    }
}
