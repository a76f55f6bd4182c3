package org.tessera.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.audit.Replay;
import org.tessera.audit.Replayed;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Role;
import org.tessera.ledger.LedgerEntry;
import org.tessera.policy.Decision;
import org.tessera.text.Texts;

/** {@code /api/ledger/replay}: why somebody could see something then. */
@RestController
@RequestMapping("/api/ledger/replay")
class ReplayResource {

    private final Replay replay;

    ReplayResource(Replay replay) {
        this.replay = replay;
    }

    /**
     * @param reads {@code ALLOWED}, {@code ANONYMISED} or {@code REFUSED}
     * @param knows likewise, of the contribution's existence
     * @param because for a person
     * @param roles that held for the account
     * @param releases ids of those that were in force
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String account,
            UUID contribution,
            @Nullable UUID passage,
            Instant at,
            String reads,
            String knows,
            List<String> because,
            Set<Role> roles,
            @Nullable Country country,
            Country owner,
            List<UUID> releases,
            List<LedgerEntry> entries) {

        static View of(Replayed one) {
            return new View(
                    one.name(),
                    one.contribution(),
                    one.passage(),
                    one.at(),
                    outcome(one.reads()),
                    outcome(one.knows()),
                    one.because().stream().map(Texts::get).toList(),
                    one.viewer().roles(),
                    one.viewer().country(),
                    one.evidence().owner(),
                    one.releases().stream().map(each -> each.id()).toList(),
                    one.entries());
        }

        private static String outcome(Decision decision) {
            return switch (decision) {
                case Decision.Allowed allowed -> "ALLOWED";
                case Decision.AllowedAnonymised anonymised -> "ANONYMISED";
                case Decision.Refused refused -> "REFUSED";
            };
        }
    }

    /** @param about a passage's or a contribution's id */
    @GetMapping
    View replay(@RequestParam String account, @RequestParam UUID about, @RequestParam Instant at) {
        return View.of(replay.replay(CurrentViewer.get(), account, about, at));
    }
}
