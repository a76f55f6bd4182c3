package org.tessera.signers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.envelope.KnownKeys;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.policy.SignerPolicy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * The signing keys. An analyst registers the own one; the country's lead compares its fingerprint with the analyst and
 * confirms it (a lead's own key: an administrator); owner, lead and administrators revoke it. Only then does a signature
 * count.
 */
@Component
public class Signers {

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_WAITING = 10;

    private final SignerTable table;
    private final KeyReader reader;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    Signers(
            SignerTable table,
            KeyReader reader,
            Ledger ledger,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.reader = reader;
        this.ledger = ledger;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The viewer's own key, to be confirmed.
     *
     * @param text a certificate (PEM) or an OpenPGP public key (ASCII armour)
     * @throws Forbidden the viewer hands nothing in, so signs nothing
     * @throws Invalid it is no key for signing
     * @throws Conflict it is registered in this country already
     */
    public SignerKey register(Viewer viewer, String text) {
        if (!Policy.mayHandIn(viewer).allowed()) {
            throw new Forbidden(Texts.get("signers.may-not-register"));
        }
        KeyReader.Presented presented = reader.read(text);
        Instant until = presented.validUntil();
        if (until != null && until.isBefore(clock.instant())) {
            throw new Invalid("key", Texts.get("signers.expired-key", until.truncatedTo(ChronoUnit.SECONDS)));
        }
        SignerKey one = new SignerKey(
                UUID.randomUUID(),
                Objects.requireNonNull(viewer.country()),
                viewer.authority(),
                viewer.account(),
                viewer.is(Role.LEAD),
                presented.kind(),
                presented.fingerprint(),
                presented.name(),
                presented.validFrom(),
                until,
                SignerKey.State.PENDING,
                now(),
                null,
                null,
                null,
                null);
        enter(viewer, one, presented);
        return one;
    }

    private void enter(Viewer viewer, SignerKey one, KeyReader.Presented presented) {
        try {
            in(viewer, () -> {
                if (Behalf.ofPlatform(() -> table.exists(one.country(), one.fingerprint()))) {
                    throw new Conflict(Texts.get("signers.registered-already"));
                }
                if (table.countWaiting(viewer.account()) >= MOST_WAITING) {
                    throw new Conflict(Texts.get("signers.too-many-wait", MOST_WAITING));
                }
                table.insert(one, presented);
                ledger.append(viewer, Act.SIGNER_REGISTERED, one.toString(), one.fingerprint(), null);
                return one;
            });
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Conflict(Texts.get("signers.registered-already"));
        }
    }

    /** The own keys; for a lead those of the country (or unit), for administrators all. What waits comes first. */
    public List<SignerKey> list(Viewer viewer) {
        if (!SignerPolicy.mayKnowAny(viewer).allowed()) {
            throw new Forbidden(Texts.get("signers.may-not-know"));
        }
        List<SignerKey> seen = Behalf.of(viewer, table::list).stream()
                .filter(one -> mayKnow(viewer, one))
                .toList();
        ledger.append(viewer, Act.SIGNERS_VIEWED, "signers");
        return seen;
    }

    /**
     * @throws NotFound out of sight
     * @throws Forbidden not the one who confirms it
     * @throws Conflict it does not wait any more
     */
    public SignerKey confirm(Viewer viewer, UUID id) {
        return decide(viewer, id, SignerKey.State.CONFIRMED, null);
    }

    /** As {@link #confirm}. */
    public SignerKey refuse(Viewer viewer, UUID id, String reason) {
        return decide(viewer, id, SignerKey.State.REFUSED, reason(reason));
    }

    /**
     * Signatures by this key do not count any more.
     *
     * @param from envelopes received from then on; null: from now on
     * @throws NotFound out of sight
     * @throws Forbidden neither its owner nor who confirms it
     * @throws Conflict it does not count anyhow
     */
    public SignerKey revoke(Viewer viewer, UUID id, @Nullable Instant from, String reason) {
        SignerKey one = known(viewer, id);
        if (!mayRevoke(viewer, one)) {
            throw new Forbidden(Texts.get("signers.may-not-revoke"));
        }
        Instant now = now();
        if (from != null && from.isAfter(now)) {
            throw new Invalid("from", Texts.get("signers.from-later"));
        }
        String why = reason(reason);
        return in(viewer, () -> {
            if (!table.revoke(id, from == null ? now : from, why)) {
                throw new Conflict(Texts.get("signers.not-in-force"));
            }
            ledger.append(viewer, Act.SIGNER_REVOKED, one.toString(), why, null);
            return changed(viewer, one);
        });
    }

    /** All keys that somebody registered, whoever it was: also a foreign signature is checked. For the worker. */
    public KnownKeys known() {
        return new KnownKeys() {
            @Override
            public List<byte[]> certificates() {
                return Behalf.ofPlatform(table::certificates);
            }

            @Override
            public List<byte[]> openPgp(long keyId) {
                return Behalf.ofPlatform(() -> table.openPgp("%016x".formatted(keyId)));
            }
        };
    }

    /**
     * What signatures by these keys count for.
     *
     * @param by whose key decided; null where none is vouched for
     */
    public record Judged(Standing standing, @Nullable String by, String fingerprint) {}

    /** @param fingerprints of keys whose signatures fit, at least one */
    public Judged judge(List<String> fingerprints, Country owner, Instant received) {
        List<SignerKey> registered = Behalf.ofPlatform(() -> table.withFingerprints(fingerprints));
        Judged worst = new Judged(Standing.UNKNOWN, null, fingerprints.getFirst());
        for (String fingerprint : fingerprints) {
            Standing standing = Standing.of(fingerprint, owner, received, registered);
            if (standing.compareTo(worst.standing()) < 0) {
                String by = registered.stream()
                        .filter(key -> key.country() == owner && key.vouchedFor())
                        .filter(key -> key.fingerprint().equals(fingerprint))
                        .map(SignerKey::account)
                        .findFirst()
                        .orElse(null);
                worst = new Judged(standing, by, fingerprint);
            }
        }
        return worst;
    }

    private SignerKey decide(Viewer viewer, UUID id, SignerKey.State state, @Nullable String reason) {
        SignerKey one = known(viewer, id);
        if (!mayConfirm(viewer, one)) {
            throw new Forbidden(Texts.get("signers.may-not-confirm"));
        }
        return in(viewer, () -> {
            if (!table.decide(id, state, viewer.account(), now(), reason)) {
                throw new Conflict(Texts.get("signers.decided"));
            }
            Act act = state == SignerKey.State.CONFIRMED ? Act.SIGNER_CONFIRMED : Act.SIGNER_REFUSED;
            ledger.append(viewer, act, one.toString(), reason == null ? one.fingerprint() : reason, null);
            return changed(viewer, one);
        });
    }

    private SignerKey changed(Viewer viewer, SignerKey one) {
        events.publishEvent(new SignerDecided(one.country(), one.fingerprint()));
        return Behalf.of(viewer, () -> table.find(one.id())).orElseThrow(NotFound::new);
    }

    private SignerKey known(Viewer viewer, UUID id) {
        return Behalf.of(viewer, () -> table.find(id))
                .filter(one -> mayKnow(viewer, one))
                .orElseThrow(NotFound::new);
    }

    private static boolean mayKnow(Viewer viewer, SignerKey one) {
        return SignerPolicy.mayKnow(viewer, one.country(), one.authority(), one.account())
                .allowed();
    }

    /** Whether this viewer compares the fingerprint and decides. */
    public static boolean mayConfirm(Viewer viewer, SignerKey one) {
        return SignerPolicy.mayConfirm(viewer, one.country(), one.authority(), one.account(), one.byLead())
                .allowed();
    }

    /** Whether this viewer may say that it counts no more. */
    public static boolean mayRevoke(Viewer viewer, SignerKey one) {
        return SignerPolicy.mayRevoke(viewer, one.country(), one.authority(), one.account())
                .allowed();
    }

    private <T> T in(Viewer viewer, Supplier<T> work) {
        return Objects.requireNonNull(Behalf.of(viewer, () -> transaction.execute(status -> work.get())));
    }

    private static String reason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", Texts.get("signers.reason", LONGEST_REASON));
        }
        return reason.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
