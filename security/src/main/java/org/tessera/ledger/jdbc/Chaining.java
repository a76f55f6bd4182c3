package org.tessera.ledger.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.keys.SigningKey;
import org.tessera.ledger.Chain;
import org.tessera.ledger.Checkpoint;
import org.tessera.ledger.jdbc.ChainRows.Link;

/**
 * Puts committed entries on the chain, one node at a time. Positions are given here and not with the entry, because
 * transactions commit in another order than they draw numbers.
 */
@Component
class Chaining {

    private static final Logger log = LoggerFactory.getLogger(Chaining.class);

    private static final int BATCH = 1_000;
    /** How far apart checkpoints in the database are; the file outside has one after every batch. */
    private static final Duration APART = Duration.ofMinutes(1);

    private final ChainRows rows;
    private final CheckpointFile file;
    private final SigningKey key;
    private final TransactionTemplate transaction;
    private final Complaint cut = new Complaint();

    Chaining(ChainRows rows, CheckpointFile file, SigningKey key, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.file = file;
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Chains what waits, then makes sure that the file outside the database has a checkpoint not much older. */
    void run() {
        Optional<Checkpoint> newest = Optional.empty();
        boolean more = true;
        while (more) {
            Optional<Checkpoint> made = transaction.execute(status -> batch());
            more = made != null && made.isPresent();
            newest = more ? made : newest;
        }
        newest.or(rows::newestCheckpoint).ifPresent(this::keepOutside);
    }

    private Optional<Checkpoint> batch() {
        if (!rows.lock()) {
            return Optional.empty();
        }
        List<Chain.Chained> entries = rows.pending(BATCH);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Link head = rows.head();
        List<byte[]> hashes = new ArrayList<>();
        byte[] hash = head.hash();
        for (Chain.Chained entry : entries) {
            hash = Chain.next(hash, entry);
            hashes.add(hash);
        }
        rows.link(head, entries, hashes);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Checkpoint checkpoint = Checkpoint.sign(head.position() + entries.size(), hash, now, key);
        Optional<Checkpoint> before = rows.newestCheckpoint();
        if (before.isEmpty() || before.get().at().plus(APART).isBefore(now)) {
            rows.add(checkpoint);
        }
        return Optional.of(checkpoint);
    }

    /** Never over a checkpoint that the chain does not contain: that one is the evidence of a cut. */
    private void keepOutside(Checkpoint checkpoint) {
        Optional<Checkpoint> kept = file.read();
        if (kept.isPresent()) {
            Checkpoint old = kept.get();
            if (old.position() >= checkpoint.position()) {
                return;
            }
            if (!rows.hashAt(old.position()).map(old::signs).orElse(false)) {
                if (cut.due(old.position(), Instant.now())) {
                    log.error(
                            "The ledger's chain no longer contains the checkpoint at {} of {}: verify the ledger",
                            old.position(),
                            old.at());
                }
                return;
            }
        }
        cut.over();
        file.write(checkpoint);
    }
}
