package org.tessera.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.accounts.AccountHistory;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.ledger.LedgerEntry;
import org.tessera.ledger.LedgerQuery;
import org.tessera.ledger.LedgerReader;
import org.tessera.policy.Audience;
import org.tessera.policy.Grant;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.release.ReleaseHistory;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * Why could somebody see this then? The policy is asked once more with the facts as they stood: the account's claims,
 * appointments and deputyships, the owner's releases with their signatures and expiry, and, by the ledger, whether the
 * contribution was still there. Owner, unit, handling and marking are what the contribution came with.
 */
@Component
public class Replay {

    private static final Set<String> GONE = Set.of(
            Act.CONTRIBUTION_WITHDRAWN.name(), Act.CONTRIBUTION_REPLACED.name(), Act.CONTRIBUTION_REJECTED.name());
    private static final int MOST = 200;

    private final Contributions contributions;
    private final AccountHistory accounts;
    private final ReleaseHistory releases;
    private final LedgerReader reader;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    Replay(
            Contributions contributions,
            AccountHistory accounts,
            ReleaseHistory releases,
            LedgerReader reader,
            Ledger ledger,
            JdbcClient jdbc) {
        this.contributions = contributions;
        this.accounts = accounts;
        this.releases = releases;
        this.reader = reader;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * @param about a passage or a contribution
     * @throws Forbidden unless the viewer is an auditor
     * @throws Invalid no such account has ever come
     * @throws NotFound if there is no such evidence
     */
    public Replayed replay(Viewer auditor, String account, UUID about, Instant at) {
        if (!Policy.mayReadLedger(auditor).allowed()) {
            ledger.append(auditor, Act.REFUSED, "ledger");
            throw new Forbidden(Texts.get("audit.only-auditors"));
        }
        String asked = about + " at " + at;
        if (!accounts.known(account)) {
            // what was typed is words until it is known to be an account
            ledger.append(auditor, Act.DECISION_REPLAYED, null, account + " " + asked, null);
            throw new Invalid("account", Texts.get("audit.no-account"));
        }
        ledger.append(auditor, Act.DECISION_REPLAYED, "account/" + account, asked, null);
        UUID owning = Behalf.ofPlatform(() -> jdbc.sql("select contribution from passage where id = :id")
                .param("id", about)
                .query(UUID.class)
                .optional()
                .orElse(null));
        UUID passage = owning == null ? null : about;
        UUID contribution = owning == null ? about : owning;
        Contribution one = contributions.find(contribution).orElseThrow(NotFound::new);
        AccountHistory.Then then = accounts.at(account, at).orElse(null);
        Viewer viewer = then == null ? new Viewer(account, Set.of(), null) : then.effective();
        List<LedgerEntry> ofEvidence = entries("contribution/" + contribution, null, at);
        boolean gone = ofEvidence.stream().anyMatch(entry -> GONE.contains(entry.act()));
        List<ReleaseHistory.Then> granted = releases.at(contribution, at);
        Sharing evidence = Sharing.of(origin(one, gone), grants(granted), passage, at);
        List<LedgerEntry> entries = new ArrayList<>(ofEvidence);
        entries.addAll(entries("account/" + account, null, at));
        if (then != null) {
            then.appointments().forEach(made -> entries.addAll(entries(made.toString(), null, at)));
            then.deputyships().forEach(made -> entries.addAll(entries(made.toString(), null, at)));
        }
        if (passage != null) {
            entries.addAll(entries("passage/" + passage, account, at));
        }
        entries.sort(Comparator.comparingLong(LedgerEntry::seq).reversed());
        List<ReleaseHistory.Then> inForce = granted.stream()
                .filter(each -> each.grant().inForce(at) && each.grant().covers(passage))
                .toList();
        return new Replayed(
                account,
                contribution,
                passage,
                at,
                then,
                viewer,
                evidence,
                Policy.mayRead(viewer, evidence),
                Policy.mayKnow(viewer, evidence),
                because(viewer, then, evidence),
                inForce,
                entries.stream().distinct().limit(MOST).toList());
    }

    private Sharing.Origin origin(Contribution one, boolean gone) {
        Sharing.Origin now = contributions.origin(one);
        return new Sharing.Origin(now.owner(), now.authority(), now.handling(), now.marking(), now.ceiling(), gone);
    }

    private static List<Grant> grants(List<ReleaseHistory.Then> granted) {
        return granted.stream().map(ReleaseHistory.Then::grant).toList();
    }

    /** The grounds in the policy's own order; the decision itself is the policy's. */
    private static List<String> because(Viewer viewer, AccountHistory.@Nullable Then then, Sharing evidence) {
        List<String> grounds = new ArrayList<>();
        if (then == null) {
            grounds.add("audit.had-not-come");
        } else if (then.disabled()) {
            grounds.add("audit.was-disabled");
        } else if (viewer.roles().isEmpty()) {
            grounds.add("audit.had-no-role");
        }
        if (evidence.withdrawn()) {
            grounds.add("audit.was-gone");
        }
        if (evidence.marking().exceeds(evidence.ceiling())) {
            grounds.add("audit.was-above-ceiling");
        }
        if (Policy.mayDecideAsOwner(viewer, evidence).allowed()) {
            grounds.add("audit.was-owner");
        }
        if (viewer.is(Role.COORDINATOR)) {
            grounds.add("audit.was-coordinator");
        }
        Set<Audience> member = Policy.audiences(viewer);
        if (!Collections.disjoint(member, evidence.releasedTo())) {
            grounds.add("audit.was-released");
        }
        if (!Collections.disjoint(member, evidence.anonymisedTo())) {
            grounds.add("audit.was-released-anonymised");
        }
        if (grounds.isEmpty()) {
            grounds.add("audit.was-nothing");
        }
        return grounds;
    }

    private List<LedgerEntry> entries(String object, @Nullable String actor, Instant at) {
        return reader.read(new LedgerQuery(null, at.plusNanos(1000), actor, object, 0, LedgerQuery.MOST))
                .items();
    }
}
