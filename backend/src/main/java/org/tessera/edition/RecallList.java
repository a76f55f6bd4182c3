package org.tessera.edition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.edition.jdbc.CalledBack;
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

    private final Recalls recalls;
    private final StoredEditions stored;
    private final CalledBack calledBack;
    private final Ledger ledger;
    private final Clock clock = Clock.systemUTC();

    RecallList(Recalls recalls, StoredEditions stored, CalledBack calledBack, Ledger ledger) {
        this.recalls = recalls;
        this.stored = stored;
        this.calledBack = calledBack;
        this.ledger = ledger;
    }

    /** A copy with the edition that it is of. */
    public record Line(Edition edition, Recalls.Held held) {}

    /**
     * @param open to be looked at, by edition, the newest first
     * @param waiting called back, and their holders have not said yet that they are gone
     */
    public record Lines(List<Line> open, List<Line> waiting) {
        public Lines {
            open = List.copyOf(open);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * Worked out anew for every edition of which somebody holds a copy.
     *
     * @throws NotFound not a coordinator
     */
    @Transactional
    public Lines of(Viewer viewer) {
        if (!WhyNot.allowed(viewer, "recalls", RecallPolicy.mayCallBack(viewer))) {
            throw new NotFound();
        }
        ledger.append(viewer, Act.CLEARANCE_VIEWED, "recalls");
        List<Line> open = new ArrayList<>();
        for (UUID id : calledBack.withCopies()) {
            Edition edition = stored.find(id).orElseThrow(NotFound::new);
            recalls.copies(viewer, id).stream()
                    .filter(held -> held.why() != null && held.copy().recalled() == null)
                    .forEach(held -> open.add(new Line(edition, held)));
        }
        List<Line> waiting = calledBack.waiting().stream()
                .flatMap(one -> stored.find(one.edition()).stream()
                        .map(edition -> new Line(edition, new Recalls.Held(one.copy(), true, null, null))))
                .toList();
        return new Lines(open, waiting);
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
        boolean sees = RecallPolicy.mayCallBack(viewer).allowed();
        return calledBack.waiting(viewer.account()).stream()
                .filter(one ->
                        RecallPolicy.maySayGone(viewer, one.copy().account()).allowed())
                .map(one ->
                        new Told(one.copy(), sees ? stored.find(one.edition()).orElse(null) : null))
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
