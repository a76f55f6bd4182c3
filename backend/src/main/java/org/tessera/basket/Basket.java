package org.tessera.basket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Reading;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;

/**
 * The passages that an account has put aside, in the order in which it did; nobody else's. The basket holds no right: what
 * its owner may no longer read is not shown, and leaves for good when the basket next changes.
 */
@Component
public class Basket {

    static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Evidence evidence;
    private final Reading reading;
    private final TransactionTemplate transaction;

    Basket(JdbcClient jdbc, Vault vault, Evidence evidence, Reading reading, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.evidence = evidence;
        this.reading = reading;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * With their words, entered in the ledger as reading.
     *
     * @throws Forbidden the role sees no contribution text
     */
    public List<Passage> of(Viewer viewer) {
        List<UUID> ids = ids(viewer);
        Map<UUID, Passage> readable = evidence.passages(viewer, ids);
        List<Passage> passages = new ArrayList<>();
        ids.forEach(id -> Optional.ofNullable(readable.get(id)).ifPresent(passages::add));
        return passages;
    }

    /**
     * Those that the viewer may read now.
     *
     * @throws Forbidden the role sees no contribution text
     */
    public List<UUID> ids(Viewer viewer) {
        permit(viewer);
        return readable(viewer, kept(viewer, ""));
    }

    /**
     * Puts a passage into the basket; one that is there stays where it is.
     *
     * @throws NotFound out of sight
     * @throws Invalid the basket is full
     */
    public void put(Viewer viewer, UUID passage) {
        permit(viewer);
        if (readable(viewer, List.of(passage)).isEmpty()) {
            throw new NotFound();
        }
        change(viewer, ids -> {
            Set<UUID> more = new LinkedHashSet<>(ids);
            more.add(passage);
            if (more.size() > MOST) {
                throw new Invalid("", Texts.get("basket.full", MOST));
            }
            return List.copyOf(more);
        });
    }

    /** Takes it out; what is not in it is out already. */
    public void take(Viewer viewer, UUID passage) {
        permit(viewer);
        change(viewer, ids -> ids.stream().filter(id -> !id.equals(passage)).toList());
    }

    public void empty(Viewer viewer) {
        permit(viewer);
        change(viewer, ids -> List.of());
    }

    private void change(Viewer viewer, UnaryOperator<List<UUID>> change) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into basket (account, passages) values (:account, :none) on conflict do nothing")
                    .param("account", viewer.account())
                    .param("none", seal(viewer, List.of()))
                    .update();
            List<UUID> changed = change.apply(readable(viewer, kept(viewer, " for update")));
            jdbc.sql("update basket set passages = :passages where account = :account")
                    .param("passages", seal(viewer, changed))
                    .param("account", viewer.account())
                    .update();
        });
    }

    private List<UUID> kept(Viewer viewer, String locked) {
        return jdbc.sql("select passages from basket where account = :account" + locked)
                .param("account", viewer.account())
                .query((row, number) -> row.getBytes("passages"))
                .optional()
                .map(bytes -> vault.openText(vault.platformKey(), context(viewer), bytes))
                .filter(text -> !text.isEmpty())
                .map(text ->
                        Arrays.stream(text.split(" ")).map(UUID::fromString).toList())
                .orElse(List.of());
    }

    private byte[] seal(Viewer viewer, List<UUID> ids) {
        String text = ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
        return vault.sealText(vault.platformKey(), context(viewer), text);
    }

    private List<UUID> readable(Viewer viewer, List<UUID> ids) {
        Set<UUID> readable =
                ids.isEmpty() ? Set.of() : reading.readable(viewer, ids).keySet();
        return ids.stream().filter(readable::contains).toList();
    }

    private static void permit(Viewer viewer) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new Forbidden(Texts.get("search.no-content"));
        }
    }

    private static String context(Viewer viewer) {
        return "basket/" + viewer.account();
    }
}
