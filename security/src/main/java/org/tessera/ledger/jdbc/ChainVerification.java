package org.tessera.ledger.jdbc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.keys.SigningKey;
import org.tessera.ledger.Chain;
import org.tessera.ledger.Checkpoint;
import org.tessera.ledger.LedgerVerification;
import org.tessera.ledger.jdbc.ChainRows.Linked;

/** Walks the chain from its beginning, in one snapshot of the database. */
@Component
class ChainVerification implements LedgerVerification {

    private static final int AT_ONCE = 2_000;

    private final ChainRows rows;
    private final CheckpointFile file;
    private final SigningKey key;
    private final TransactionTemplate snapshot;

    ChainVerification(ChainRows rows, CheckpointFile file, SigningKey key, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.file = file;
        this.key = key;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    @Override
    public Outcome verify() {
        // Before the snapshot: a checkpoint read after it could be newer than the chain that the snapshot shows.
        Optional<Checkpoint> outside;
        try {
            outside = file.read();
        } catch (IllegalArgumentException e) {
            return new Outcome.Forged(0);
        }
        Outcome outcome = snapshot.execute(status -> walk(outside));
        return Objects.requireNonNull(outcome);
    }

    private Outcome walk(Optional<Checkpoint> outside) {
        List<Checkpoint> signed = new ArrayList<>(rows.checkpoints());
        outside.ifPresent(signed::add);
        for (Checkpoint checkpoint : signed) {
            if (!checkpoint.signedBy(key)) {
                return new Outcome.Forged(checkpoint.position());
            }
        }
        signed.sort(Comparator.comparingLong(Checkpoint::position));
        Deque<Checkpoint> ahead = new ArrayDeque<>(signed);
        long position = 0;
        byte[] hash = Chain.beginning();
        for (List<Linked> part = rows.linked(0, AT_ONCE); !part.isEmpty(); part = rows.linked(position, AT_ONCE)) {
            for (Linked link : part) {
                Chain.Chained entry = link.entry();
                if (link.position() != position + 1 || entry == null) {
                    return new Outcome.Missing(position + 1);
                }
                position++;
                hash = Chain.next(hash, entry);
                if (!Arrays.equals(hash, link.hash())) {
                    return new Outcome.Changed(entry.seq(), position);
                }
                while (!ahead.isEmpty() && ahead.getFirst().position() == position) {
                    Checkpoint checkpoint = ahead.removeFirst();
                    if (!checkpoint.signs(hash)) {
                        return new Outcome.Rewritten(position, checkpoint.at());
                    }
                }
            }
        }
        if (!ahead.isEmpty()) {
            Checkpoint last = ahead.getLast();
            return new Outcome.TailCut(position, last.position(), last.at());
        }
        return besides(position, hash);
    }

    private Outcome besides(long position, byte[] hash) {
        Optional<Long> outsider = rows.outsider();
        if (outsider.isPresent()) {
            return new Outcome.Added(outsider.get());
        }
        if (rows.waiting(true) > 0) {
            return new Outcome.Missing(position + 1);
        }
        return new Outcome.Intact(position, HexFormat.of().formatHex(hash), rows.waiting(false));
    }
}
