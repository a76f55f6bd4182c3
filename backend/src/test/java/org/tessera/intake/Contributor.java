package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;

/** Hands envelopes in over real HTTP and watches what becomes of them. */
final class Contributor {

    static final String PARTICULARS = """
            {"title": "Heroin prices 2025", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H1"], "marking": "BPL", "note": "second half is thin"}""";

    private final int port;
    private final Contributions contributions;

    Contributor(int port, Contributions contributions) {
        this.port = port;
        this.contributions = contributions;
    }

    Script script(String account) throws Exception {
        return Script.of(account, port);
    }

    String handIn(String account, byte[] envelope) throws Exception {
        Script.Answer answer = script(account).handIn(parts(PARTICULARS, envelope));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    ContributionState state(String id) {
        return contributions.find(UUID.fromString(id)).orElseThrow().state();
    }

    static Map<String, byte[]> parts(String particulars, byte[] envelope) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", particulars.getBytes(UTF_8));
        parts.put("envelope", envelope);
        return parts;
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(deadline);
            Thread.sleep(50);
        }
    }
}
