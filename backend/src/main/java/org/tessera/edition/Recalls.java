package org.tessera.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.clearance.Statement;
import org.tessera.edition.jdbc.CalledBack;
import org.tessera.edition.jdbc.EditionCopies;
import org.tessera.edition.jdbc.StoredEditions;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.news.News;
import org.tessera.policy.Audience;
import org.tessera.policy.MarkingPolicy;
import org.tessera.policy.RecallPolicy;
import org.tessera.policy.StrictestMarking;
import org.tessera.problem.NotFound;

/** Who holds copies of editions, and which are to be called back because what they hold may not be held so any more. */
@Component
public class Recalls {

    private final Editions editions;
    private final Clearances clearances;
    private final EditionMarkings markings;
    private final StoredEditions stored;
    private final EditionCopies copies;
    private final CalledBack calledBack;
    private final Ledger ledger;
    private final News news;
    private final Clock clock = Clock.systemUTC();

    Recalls(
            Editions editions,
            Clearances clearances,
            EditionMarkings markings,
            StoredEditions stored,
            EditionCopies copies,
            CalledBack calledBack,
            Ledger ledger,
            News news) {
        this.editions = editions;
        this.clearances = clearances;
        this.markings = markings;
        this.stored = stored;
        this.copies = copies;
        this.calledBack = calledBack;
        this.ledger = ledger;
        this.news = news;
    }

    /**
     * @param recall whether its audience may not have it so today; worked out anew each time
     * @param why null unless it is to be looked at
     * @param since when something that it leans on first became less; null if nothing did
     */
    public record Held(
            Copy copy,
            boolean recall,
            @Nullable Why why,
            @Nullable Instant since) {}

    /** Why a copy is to be looked at. */
    public enum Why {
        /** It leans on something withdrawn or replaced. */
        GONE,
        /** An owner does not release something to the audience any more. */
        NOT_RELEASED,
        /** Its pages are marked more weakly than they would be today. */
        MARKED_STRICTER,
        /** Today the audience would be given another text. */
        OTHER_TEXT,
        /** Something that it leans on became less since, and yet it may be held. */
        TOUCHED
    }

    /**
     * All copies of the edition, newest first.
     *
     * @throws NotFound outside the viewer's sight
     */
    @Transactional
    public List<Held> copies(Viewer viewer, UUID id) {
        Edition edition = editions.visible(viewer, id).orElseThrow(NotFound::new);
        return held(viewer, edition, copies.of(id));
    }

    /** How these copies of the edition stand today; who asks has looked whether the viewer may know. */
    List<Held> held(Viewer viewer, Edition edition, List<Copy> of) {
        Map<Audience, Clearances.Today> now = new EnumMap<>(Audience.class);
        StrictestMarking whole =
                markings.whole(edition, stored.content(edition)).whole();
        Map<UUID, Instant> touched = copies.toLookAt(edition.id());
        return of.stream()
                .map(copy -> {
                    Clearances.Today today = now.computeIfAbsent(
                            copy.audience(), audience -> clearances.today(viewer, edition, audience));
                    Why why = why(copy, today, copy.cleared() ? today.marked().whole() : whole);
                    boolean recall = why != null;
                    Instant since = touched.get(copy.id());
                    return new Held(copy, recall, recall || since == null ? why : Why.TOUCHED, since);
                })
                .toList();
    }

    private static @Nullable Why why(Copy copy, Clearances.Today today, StrictestMarking marking) {
        Clearance clearance = today.clearance();
        boolean same = copy.cleared() ? clearance.digest().equals(copy.digest()) : clearance.whole();
        if (!same) {
            return says(clearance, Statement.Why.GONE)
                    ? Why.GONE
                    : says(clearance, Statement.Why.NOT_RELEASED) ? Why.NOT_RELEASED : Why.OTHER_TEXT;
        }
        boolean weaker = copy.marking() != null
                && !MarkingPolicy.atLeast(copy.marking(), copy.handling(), marking.marking(), marking.handling());
        return weaker ? Why.MARKED_STRICTER : null;
    }

    private static boolean says(Clearance clearance, Statement.Why why) {
        return clearance.sections().stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.statements().stream())
                .anyMatch(one -> one.why() == why);
    }

    /**
     * Calls a copy back, which its holder is told until he says that it is gone; where its audience may have it today after
     * all, it is settled and nobody is told.
     *
     * @throws NotFound outside the viewer's sight, no such copy, or called back before
     */
    @Transactional
    public void recall(Viewer viewer, UUID id, UUID copy) {
        Edition edition = editions.visible(viewer, id).orElseThrow(NotFound::new);
        List<Copy> one =
                copies.of(id).stream().filter(each -> copy.equals(each.id())).toList();
        Held held = held(viewer, edition, one).stream().findFirst().orElseThrow(NotFound::new);
        if (!calledBack.settle(id, copy, held.recall(), viewer.account(), clock.instant())) {
            throw new NotFound();
        }
        ledger.append(
                viewer,
                Act.COPY_RECALLED,
                "edition/" + id + "/copy/" + copy,
                held.recall() ? "to be given back or destroyed" : "may be held",
                null);
        if (held.recall()) {
            news.publish(new CopyCalledBack(held.copy().account()));
        }
    }

    /** Editions with copies that somebody has to look at since an owner's decision, and how many; coordinators only. */
    @Transactional(readOnly = true)
    public Map<Edition, Integer> toLookAt(Viewer viewer) {
        Map<Edition, Integer> found = new LinkedHashMap<>();
        if (RecallPolicy.mayCallBack(viewer).allowed()) {
            Map<UUID, Integer> counts = copies.toLookAt();
            stored.find(counts.keySet()).forEach((id, edition) -> found.put(edition, counts.get(id)));
        }
        return found;
    }
}
