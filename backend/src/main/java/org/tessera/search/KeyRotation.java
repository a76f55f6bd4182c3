package org.tessera.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contributions;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.news.News;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;

/**
 * Renews a country's blinding key while everybody searches on. First every node gets to know the new key and asks under
 * both; then the country's contributions are written anew, one after the other, each under the new key alone; at last the
 * earlier key is destroyed and what was written under it leaves the disk. Whatever node dies on the way, another goes on.
 */
@Component
public class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final Rotations rotations;
    private final Vault vault;
    private final Indexing indexing;
    private final PassageIndex index;
    private final Changes changes;
    private final Contributions contributions;
    private final Ledger ledger;
    private final News news;
    private final TransactionTemplate transaction;

    KeyRotation(
            Rotations rotations,
            Vault vault,
            Indexing indexing,
            PassageIndex index,
            Changes changes,
            Contributions contributions,
            Ledger ledger,
            News news,
            PlatformTransactionManager transactions) {
        this.rotations = rotations;
        this.vault = vault;
        this.indexing = indexing;
        this.index = index;
        this.changes = changes;
        this.contributions = contributions;
        this.ledger = ledger;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes the new key; the rest is done in the background.
     *
     * @throws Forbidden no administrator
     * @throws Conflict the country's key is being renewed already
     */
    public void begin(Viewer viewer, Country country) {
        permit(viewer);
        transaction.executeWithoutResult(status -> {
            if (!rotations.begin(country, viewer.account())) {
                throw new Conflict(Texts.get("search.rotation-going-on", country));
            }
            vault.newBlindingKey(country);
            ledger.append(viewer, Act.BLINDING_KEY_RENEWED, "country/" + country);
            news.publish(new RenewalAdvanced(country));
        });
    }

    /**
     * Those that were ever begun, one for each country, the last one.
     *
     * @throws Forbidden no administrator
     */
    public List<Rotation> all(Viewer viewer) {
        permit(viewer);
        return rotations.all();
    }

    private static void permit(Viewer viewer) {
        if (!Policy.mayRenewKeys(viewer).allowed()) {
            throw new Forbidden(Texts.get("search.no-keys"));
        }
    }

    /**
     * Does what is left of those that are going on.
     *
     * @throws IndexAway try again later
     */
    public void carryOn() {
        for (Rotation rotation : rotations.all()) {
            boolean known =
                    rotation.begunAt().plus(Vault.BLINDING_KEYS_KNOWN_AFTER).isBefore(Instant.now());
            if (rotation.goesOn() && known) {
                finish(rotation.country());
            }
        }
    }

    private void finish(Country country) {
        List<UUID> all = changes.all().stream()
                .filter(id -> contributions
                        .find(id)
                        .filter(one -> one.owner() == country)
                        .isPresent())
                .toList();
        advanced(country, 0, all.size());
        for (int done = 0; done < all.size(); done++) {
            indexing.index(all.get(done));
            advanced(country, done + 1, all.size());
        }
        index.expunge();
        List<UUID> keys = vault.blindingKeys(country);
        transaction.executeWithoutResult(status -> {
            keys.stream().skip(1).forEach(vault::destroy);
            rotations.finish(country);
            ledger.append(Viewer.PLATFORM, Act.BLINDING_KEY_DESTROYED, "country/" + country);
            news.publish(new RenewalAdvanced(country));
        });
        LOG.info("The words of {} are blinded under the new key; the earlier one is destroyed", country);
    }

    private void advanced(Country country, int done, int all) {
        rotations.progress(country, done, all);
        news.publish(new RenewalAdvanced(country));
    }
}
