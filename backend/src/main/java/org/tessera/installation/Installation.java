package org.tessera.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.accounts.Accounts;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Marking;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * Takes a fresh installation into hand. The start prints a token; two people whom the provider calls administrators enter
 * it, each in the own session, and become the first two; one of them then says the rest, and that was it for good. In local
 * mode there is none of it.
 */
@Component
public class Installation {

    private static final int LONGEST_NAME = 80;
    private static final String OBJECT = "installation";

    private final InstallationTable table;
    private final Accounts accounts;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Marking ceiling;
    private final boolean local;

    Installation(
            InstallationTable table,
            Accounts accounts,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Environment environment,
            @Value("${tessera.intake.marking-ceiling:BPL}") Marking ceiling) {
        this.table = table;
        this.accounts = accounts;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.ceiling = ceiling;
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    /** Empty in local mode. */
    public Optional<FirstRun> firstRun() {
        return local
                ? Optional.empty()
                : Optional.of(
                        Behalf.ofPlatform(table::read).orElse(new FirstRun(List.of(), "", null, null, null, null)));
    }

    /** Whether somebody who comes to the pages is asked to take it into hand. */
    public boolean open() {
        return firstRun().map(FirstRun::open).orElse(false);
    }

    /** The marking that it is configured for; whoever finishes says that it is accredited for that. */
    public Marking ceiling() {
        return ceiling;
    }

    /** A new token, which replaces an earlier one; empty where there is nothing to be claimed any more. */
    Optional<String> begin() {
        if (local) {
            return Optional.empty();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return Behalf.ofPlatform(() -> table.begin(hash(token))) ? Optional.of(token) : Optional.empty();
    }

    /**
     * The account becomes one of the first two administrators.
     *
     * @param account as which the session came, without a role here yet
     * @throws NotFound nothing is to be claimed
     * @throws Invalid not the token, or the provider does not call the account an administrator
     * @throws Conflict the account has claimed it already, or two others have
     */
    public void claim(Viewer account, String token) {
        if (!open()) {
            throw new NotFound();
        }
        boolean fits = Behalf.ofPlatform(() -> in(() -> {
            byte[] wanted = table.token();
            return wanted != null && MessageDigest.isEqual(wanted, hash(token.strip()));
        }));
        if (!fits) {
            ledger.append(account, Act.REFUSED, OBJECT);
            throw new Invalid("token", Texts.get("installation.wrong-token"));
        }
        boolean administrator = accounts.own(account.account())
                .map(own -> own.claimed().is(Role.ADMINISTRATOR))
                .orElse(false);
        if (!administrator) {
            throw new Invalid("token", Texts.get("installation.no-administrator"));
        }
        Behalf.ofPlatform(() -> in(() -> {
            if (!table.claim(account.account())) {
                throw new Conflict(Texts.get("installation.claimed"));
            }
            accounts.appointFirst(account.account());
            ledger.append(account, Act.INSTALLATION_CLAIMED, OBJECT);
            return true;
        }));
        accounts.known(account.account());
    }

    /**
     * Ends the first run for good.
     *
     * @param backup that the keys were backed up apart from the data
     * @throws NotFound it is over
     * @throws Forbidden not one of the two
     * @throws Conflict there is only one yet
     * @throws Invalid no name, a language that nobody writes in, another ceiling than configured, or no backup
     */
    public void finish(Viewer viewer, String name, Marking accredited, String language, boolean backup) {
        FirstRun now = firstRun().filter(FirstRun::open).orElseThrow(NotFound::new);
        if (!viewer.is(Role.ADMINISTRATOR) || !now.administrators().contains(viewer.account())) {
            throw new Forbidden(Texts.get("installation.not-one-of-two"));
        }
        if (!now.claimed()) {
            throw new Conflict(Texts.get("installation.one-missing"));
        }
        check(name, accredited, language, backup);
        boolean done = Behalf.ofPlatform(() -> in(() -> {
            boolean finished = table.finish(name.strip(), accredited, language, viewer.account());
            if (finished) {
                ledger.append(
                        viewer,
                        Act.INSTALLATION_FINISHED,
                        OBJECT,
                        name.strip() + " " + accredited + " " + language,
                        null);
            }
            return finished;
        }));
        if (!done) {
            throw new NotFound();
        }
    }

    private void check(String name, Marking accredited, String language, boolean backup) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Invalid("name", Texts.get("installation.name", LONGEST_NAME));
        }
        if (accredited != ceiling) {
            throw new Invalid("ceiling", Texts.get("installation.ceiling", ceiling));
        }
        if (!language.matches("[a-z]{2}")) {
            throw new Invalid("language", Texts.get("installation.language"));
        }
        if (!backup) {
            throw new Invalid("backup", Texts.get("installation.backup"));
        }
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
