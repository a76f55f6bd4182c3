package org.tessera.edition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.edition.jdbc.CalledBack;
import org.tessera.edition.jdbc.EditionCopies;
import org.tessera.edition.jdbc.StoredEditions;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.RecallPolicy;
import org.tessera.problem.NotFound;
import org.tessera.problem.WhyNot;

/** The copies of all editions that are to be called back, and what their holders are told until the copies are gone. */
@Component
public class RecallList {

    /** Of how many editions the copies are told at one look. */
    public static final int EDITIONS_A_LOOK = 50;

    private final Recalls recalls;
    private final StoredEditions stored;
    private final EditionCopies copies;
    private final CalledBack calledBack;
    private final Ledger ledger;
    private final Clock clock = Clock.systemUTC();

    RecallList(Recalls recalls, StoredEditions stored, EditionCopies copies, CalledBack calledBack, Ledger ledger) {
        this.recalls = recalls;
        this.stored = stored;
        this.copies = copies;
        this.calledBack = calledBack;
        this.ledger = ledger;
    }

    /** A copy with the edition that it is of. */
    public record Line(Edition edition, Recalls.Held held) {}

    /**
     * @param open to be looked at, by edition, the one with the newest copy first
     * @param more whether further editions follow once copies of these are settled
     * @param waiting called back, and their holders have not said yet that they are gone
     */
    public record Lines(List<Line> open, boolean more, List<Line> waiting) {
        public Lines {
            open = List.copyOf(open);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * Only for editions about which somebody has decided something since their copies were made is it worked out what may be
     * held today, and for no more than are told.
     *
     * @throws NotFound not a coordinator
     */
    @Transactional
    public Lines of(Viewer viewer) {
        if (!WhyNot.allowed(viewer, "recalls", RecallPolicy.mayCallBack(viewer))) {
            throw new NotFound();
        }
        ledger.append(viewer, Act.CLEARANCE_VIEWED, "recalls");
        List<UUID> decided = calledBack.decidedSince();
        List<CalledBack.OfEdition> gone = calledBack.waiting();
        Set<UUID> named = new HashSet<>(decided);
        gone.forEach(one -> named.add(one.edition()));
        Map<UUID, Edition> editions = stored.find(named);
        List<Line> open = new ArrayList<>();
        int told = 0;
        boolean more = false;
        for (UUID id : decided) {
            more = told == EDITIONS_A_LOOK;
            if (more) {
                break;
            }
            List<Line> lines = open(viewer, Objects.requireNonNull(editions.get(id)));
            told += lines.isEmpty() ? 0 : 1;
            open.addAll(lines);
        }
        List<Line> waiting = gone.stream()
                .map(one -> new Line(
                        Objects.requireNonNull(editions.get(one.edition())),
                        new Recalls.Held(one.copy(), true, null, null)))
                .toList();
        return new Lines(open, more, waiting);
    }

    private List<Line> open(Viewer viewer, Edition edition) {
        List<Copy> unsettled = copies.of(edition.id()).stream()
                .filter(copy -> copy.recalled() == null)
                .toList();
        return recalls.held(viewer, edition, unsettled).stream()
                .filter(held -> held.why() != null)
                .map(held -> new Line(edition, held))
                .toList();
    }

    /**
     * A copy that its holder is to give back or destroy.
     *
     * @param edition for who may see editions still
     */
    public record Told(Copy copy, @Nullable Edition edition) {}

    /** The viewer's own copies that were called back and are not gone yet, in whatever role the viewer is by now. */
    @Transactional(readOnly = true)
    public List<Told> told(Viewer viewer) {
        List<CalledBack.OfEdition> own = calledBack.waiting(viewer.account()).stream()
                .filter(one ->
                        RecallPolicy.maySayGone(viewer, one.copy().account()).allowed())
                .toList();
        Map<UUID, Edition> editions = RecallPolicy.mayCallBack(viewer).allowed()
                ? stored.find(own.stream().map(CalledBack.OfEdition::edition).collect(Collectors.toSet()))
                : Map.of();
        return own.stream()
                .map(one -> new Told(one.copy(), editions.get(one.edition())))
                .toList();
    }

    /**
     * The viewer has given the own copy back or destroyed it.
     *
     * @throws NotFound another's, not called back, or gone before
     */
    @Transactional
    public void gone(Viewer viewer, UUID copy) {
        CalledBack.OfEdition one = calledBack.waiting(viewer.account()).stream()
                .filter(each -> copy.equals(each.copy().id()))
                .findFirst()
                .filter(each ->
                        RecallPolicy.maySayGone(viewer, each.copy().account()).allowed())
                .orElseThrow(NotFound::new);
        if (!calledBack.gone(copy, clock.instant())) {
            throw new NotFound();
        }
        ledger.append(viewer, Act.COPY_GONE, "edition/" + one.edition() + "/copy/" + copy);
    }
}
