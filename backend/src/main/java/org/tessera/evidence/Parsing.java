package org.tessera.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Originals;
import org.tessera.contribution.Refusal;
import org.tessera.contribution.Refusals;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Parsed;
import org.tessera.text.Texts;

/**
 * From an opened contribution to its documents and passages. It may be killed at any instant and run again: each document
 * is written whole, the contribution's step and the way on to the index are one transaction, and a contribution that has
 * taken its step is left alone.
 */
@Component
public class Parsing {

    private static final int REASONS = 5;
    private static final long BETWEEN_NEWS_NANOS = 500_000_000L;

    private final Contributions contributions;
    private final Originals originals;
    private final ObjectProvider<Cell> cell;
    private final Keeping keeping;
    private final Ceiling ceiling;
    private final Refusals refusals;
    private final IndexingQueue queue;
    private final TransactionTemplate transaction;

    Parsing(
            Contributions contributions,
            Originals originals,
            ObjectProvider<Cell> cell,
            Keeping keeping,
            Ceiling ceiling,
            Refusals refusals,
            IndexingQueue queue,
            PlatformTransactionManager transactions) {
        this.contributions = contributions;
        this.originals = originals;
        this.cell = cell;
        this.keeping = keeping;
        this.ceiling = ceiling;
        this.refusals = refusals;
        this.queue = queue;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws IOException if the original cannot be read or no cell starts; try again later */
    public void parse(UUID contribution) throws IOException {
        Contribution one = contributions.find(contribution).orElse(null);
        if (one == null || one.state() != ContributionState.OPENED) {
            return;
        }
        Sink sink = new Sink(one);
        String name = one.fileName();
        try {
            cell.getObject()
                    .parse(Cell.Request.whole(name == null ? "file" : name, () -> originals.open(one)), sink::accept);
            sink.finish();
        } catch (MarkedAbove stopped) {
            refuse(one, stopped.what);
        }
    }

    /** Stops the cell: nothing more of what must not be here is opened. */
    private static final class MarkedAbove extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Ceiling.Above what;

        MarkedAbove(Ceiling.Above what) {
            super("A document is marked above the ceiling: " + what);
            this.what = what;
        }
    }

    /** Nothing of it is kept, what was read before the marking included. */
    private void refuse(Contribution one, Ceiling.Above what) {
        transaction.executeWithoutResult(status -> {
            keeping.forgetFrom(one.id(), 0);
            refusals.refuse(
                    one.id(),
                    what.level(),
                    Texts.get(
                            "evidence.marked-above-ceiling",
                            what.path(),
                            what.marking(),
                            what.ceiling(),
                            Refusal.number(one.id())));
        });
    }

    /**
     * Reads one document once more that was not read. What is found keeps the document's place, what lies in it is added
     * at the end: no passage that somebody may have cited changes its id.
     *
     * @throws IOException if the original cannot be read or no cell starts; try again later
     */
    public void again(UUID contribution, UUID document) throws IOException {
        Contribution one = contributions.find(contribution).orElse(null);
        Keeping.Unread unread = one == null || !TryingAgain.arrived(one)
                ? null
                : keeping.unread(one, document).orElse(null);
        if (one == null || unread == null) {
            return;
        }
        String name = one.fileName();
        List<Parsed> found = new ArrayList<>();
        cell.getObject()
                .parse(
                        new Cell.Request(
                                name == null ? "file" : name,
                                () -> originals.open(one),
                                unread.password() == null ? List.of() : List.of(unread.password()),
                                unread.path()),
                        found::add);
        for (Parsed each : found) {
            Ceiling.Above above = ceiling.above(each).orElse(null);
            if (above != null) {
                refuse(one, above);
                return;
            }
        }
        transaction.executeWithoutResult(status -> keepAgain(one, document, unread, found));
        contributions.progressed(contribution);
    }

    private static @Nullable String said(Parsed parsed, boolean withPassword) {
        return withPassword && parsed instanceof Parsed.NeedsPassword
                ? Texts.get("parsing.wrong-password")
                : Keeping.problem(parsed);
    }

    private void keepAgain(Contribution one, UUID document, Keeping.Unread unread, List<Parsed> found) {
        keeping.givePassword(one, document, null);
        Map<List<String>, Integer> places = keeping.places(one);
        int end = places.values().stream()
                        .mapToInt(at -> at < 0 ? -1 - at : at)
                        .max()
                        .orElse(0)
                + 1;
        boolean itself = found.stream().anyMatch(each -> each.path().equals(unread.path()));
        boolean read = false;
        boolean taken = false;
        for (Parsed each : found) {
            Integer place = places.get(each.path());
            if (place != null && place < 0) {
                continue; // somebody was faster
            }
            if (place == null && !itself && !taken) {
                place = unread.ordinal(); // an archive is no document: the first in it takes its place
                taken = true;
            }
            keeping.keep(one, place == null ? end++ : place, each, said(each, unread.password() != null));
            read |= each instanceof Parsed.Read some && !some.pieces().isEmpty();
        }
        if (!read) {
            return;
        }
        if (one.state() == ContributionState.QUARANTINED) {
            if (contributions.moveTo(one.id(), ContributionState.PARSED)) {
                queue.toIndex(one.id());
            }
        } else {
            queue.toIndexAgain(one.id());
        }
    }

    private final class Sink {
        private final Contribution contribution;
        private final List<String> reasons = new ArrayList<>();
        private int documents;
        private long passages;
        private long lastNews;

        Sink(Contribution contribution) {
            this.contribution = contribution;
        }

        void accept(Parsed parsed) {
            ceiling.above(parsed).ifPresent(what -> {
                throw new MarkedAbove(what);
            });
            keeping.keep(contribution, documents++, parsed);
            if (parsed instanceof Parsed.Read read) {
                passages += read.pieces().size();
            } else if (reasons.size() < REASONS) {
                reasons.add(Texts.get(
                        "evidence.document-problem",
                        String.join(" › ", parsed.path()),
                        String.valueOf(Keeping.problem(parsed))));
            }
            long now = System.nanoTime();
            if (now - lastNews > BETWEEN_NEWS_NANOS) {
                lastNews = now;
                contributions.progressed(contribution.id());
            }
        }

        void finish() {
            transaction.executeWithoutResult(status -> {
                keeping.forgetFrom(contribution.id(), documents);
                if (passages > 0) {
                    if (contributions.moveTo(contribution.id(), ContributionState.PARSED)) {
                        queue.toIndex(contribution.id());
                    }
                } else {
                    List<String> problems = new ArrayList<>(List.of(Texts.get("evidence.nothing-read")));
                    problems.addAll(reasons);
                    contributions.moveTo(
                            contribution.id(), ContributionState.QUARANTINED, problems.toArray(String[]::new));
                }
            });
        }
    }
}
