package org.tessera.overrides;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * Proposals of another marking than the rule's, and what became of them. Whether a marking may be set at all is the features'
 * to say whose texts these are; that there are a reason and two persons is seen to here.
 */
@Component
public class Overrides {

    static final int LONGEST_REASON = 2_000;

    private final OverrideTable table;
    private final Ledger ledger;
    private final Clock clock = Clock.systemUTC();

    Overrides(OverrideTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    /**
     * @throws Forbidden the policy does not let the viewer propose
     * @throws Invalid no reason
     * @throws Conflict another proposal waits
     */
    @Transactional
    public SetMarking propose(
            Viewer viewer, Subject subject, Marking marking, Set<HandlingCode> handling, String reason) {
        if (!subject.mayPropose().allowed()) {
            throw new Forbidden(Texts.get("overrides.may-not-propose." + subject.kind()));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", Texts.get("overrides.reason-needed", LONGEST_REASON));
        }
        SetMarking one = new SetMarking(
                UUID.randomUUID(),
                subject.kind(),
                subject.id(),
                marking,
                handling,
                reason.strip(),
                viewer.account(),
                now(),
                null,
                null);
        if (!table.insert(one, subject.key())) {
            throw new Conflict(Texts.get("overrides.waits"));
        }
        ledger.append(viewer, Act.MARKING_PROPOSED, subject.toString(), words(one), subject.key());
        return one;
    }

    /**
     * Lets the proposal count, in place of what was set before.
     *
     * @throws NotFound there is no such proposal
     * @throws Forbidden the policy wants another person
     * @throws Conflict somebody was faster
     */
    @Transactional
    public SetMarking confirm(Viewer viewer, Subject subject, UUID id) {
        SetMarking one = waiting(subject, id);
        if (!subject.mayConfirm().apply(one.proposedBy()).allowed()) {
            throw new Forbidden(Texts.get("overrides.another-person." + subject.kind()));
        }
        table.end(subject.kind(), subject.id(), viewer.account(), now());
        if (!table.decide(id, true, viewer.account(), now())) {
            throw new Conflict(Texts.get("overrides.decided"));
        }
        ledger.append(viewer, Act.MARKING_SET, subject.toString(), words(one), subject.key());
        return one;
    }

    /**
     * By a second person, or taken back by who proposed it.
     *
     * @throws NotFound there is no such proposal
     * @throws Forbidden neither
     * @throws Conflict somebody was faster
     */
    @Transactional
    public void refuse(Viewer viewer, Subject subject, UUID id) {
        SetMarking one = waiting(subject, id);
        boolean own = one.proposedBy().equals(viewer.account());
        if (!own && !subject.mayConfirm().apply(one.proposedBy()).allowed()) {
            throw new Forbidden(Texts.get("overrides.another-person." + subject.kind()));
        }
        if (!table.decide(id, false, viewer.account(), now())) {
            throw new Conflict(Texts.get("overrides.decided"));
        }
        ledger.append(viewer, Act.MARKING_REFUSED, subject.toString(), words(one), subject.key());
    }

    /** Ends what waits, if anything does: it was proposed not knowing of what the viewer decides now. */
    @Transactional
    public void lapse(Viewer viewer, Subject subject) {
        table.find(subject.kind(), subject.id(), "PROPOSED", subject.key())
                .filter(one -> table.decide(one.id(), false, viewer.account(), now()))
                .ifPresent(one ->
                        ledger.append(viewer, Act.MARKING_REFUSED, subject.toString(), words(one), subject.key()));
    }

    /**
     * The rule alone counts again. One person does, or the platform when a source is marked more strictly.
     *
     * @return false if nothing was set
     */
    @Transactional
    public boolean end(Viewer viewer, SetMarking.Kind kind, UUID object) {
        boolean ended = Behalf.ofPlatform(() -> table.end(kind, object, viewer.account(), now()));
        if (ended) {
            ledger.append(viewer, Act.MARKING_ENDED, kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + object);
        }
        return ended;
    }

    /** With the reasons, for whom the policy lets propose. */
    @Transactional(readOnly = true)
    public SetMarking.Both both(Subject subject) {
        if (!subject.mayPropose().allowed()) {
            return new SetMarking.Both(null, null);
        }
        return new SetMarking.Both(
                table.find(subject.kind(), subject.id(), "IN_FORCE", subject.key())
                        .orElse(null),
                table.find(subject.kind(), subject.id(), "PROPOSED", subject.key())
                        .orElse(null));
    }

    /** What is set; for other features' decisions, asks no policy. Those of which nothing is are missing. */
    public Map<UUID, Marking> set(SetMarking.Kind kind, Collection<UUID> objects) {
        Map<UUID, Marking> set = new HashMap<>();
        Behalf.ofPlatform(() -> table.inForce(kind, objects)).forEach(one -> set.put(one.object(), one.marking()));
        return set;
    }

    /** Of which objects a proposal waits for somebody else than the viewer, as far as the second wall shows them. */
    public List<UUID> waitingFor(Viewer viewer, SetMarking.Kind kind) {
        return Behalf.of(viewer, () -> table.waitingForOthersThan(kind, viewer.account()));
    }

    private SetMarking waiting(Subject subject, UUID id) {
        return table.find(subject.kind(), subject.id(), "PROPOSED", subject.key())
                .filter(one -> one.id().equals(id))
                .orElseThrow(NotFound::new);
    }

    private static String words(SetMarking one) {
        return one.marking() + " " + one.handling() + ": " + one.reason();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
