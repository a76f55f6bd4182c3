package org.tessera.intake;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.envelope.Receipts;
import org.tessera.keys.IntakePublicKeys;

/** The table {@code receipt}: what was signed once is given again as it was. */
@Component
class ReceiptTable {

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final IntakePublicKeys keys;

    ReceiptTable(JdbcClient jdbc, Receipts receipts, IntakePublicKeys keys) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.keys = keys;
    }

    /** Signs it and keeps it, in the caller's transaction. */
    Receipt give(Contribution one) {
        String certificate = keys.certificateSha256();
        String signature = receipts.sign(one.id(), one.sha256(), one.size(), one.receivedAt(), certificate);
        jdbc.sql("insert into receipt (contribution, certificate, signature) values (:id, :certificate, :signature)"
                        + " on conflict do nothing")
                .param("id", one.id())
                .param("certificate", certificate)
                .param("signature", signature)
                .update();
        return find(one).orElseThrow();
    }

    /** Empty for a contribution from the time before receipts were kept. */
    Optional<Receipt> find(Contribution one) {
        return jdbc.sql("select certificate, signature from receipt where contribution = :id")
                .param("id", one.id())
                .query((row, _) -> new Receipt(
                        one.id(),
                        one.sha256(),
                        one.size(),
                        one.receivedAt(),
                        row.getString("certificate"),
                        row.getString("signature")))
                .optional();
    }
}
