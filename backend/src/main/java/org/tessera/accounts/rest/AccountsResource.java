package org.tessera.accounts.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.accounts.Account;
import org.tessera.accounts.Accounts;
import org.tessera.accounts.Deputies;
import org.tessera.accounts.Deputyship;
import org.tessera.accounts.Handover;
import org.tessera.accounts.Handovers;
import org.tessera.accounts.ShuttingOut;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.paging.Page;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/** {@code /api/accounts}: who may be what here. */
@RestController
@RequestMapping("/api/accounts")
class AccountsResource {

    private final Accounts accounts;
    private final ShuttingOut shuttingOut;
    private final Deputies deputies;
    private final Handovers handovers;

    AccountsResource(Accounts accounts, ShuttingOut shuttingOut, Deputies deputies, Handovers handovers) {
        this.handovers = handovers;
        this.accounts = accounts;
        this.shuttingOut = shuttingOut;
        this.deputies = deputies;
    }

    /** @param until absent: until it is ended */
    record Wish(@Nullable Role role, @Nullable Instant until) {}

    /** @param from absent: at once */
    record Period(@Nullable Instant from, @Nullable Instant until) {}

    record Reason(@Nullable String reason) {}

    record Successor(@Nullable String successor) {}

    @GetMapping
    Page<AccountView> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        var all = accounts.list(CurrentViewer.get());
        long from = Math.multiplyExact((long) page, size);
        return new Page<>(
                page,
                size,
                all.size(),
                all.stream().skip(from).limit(size).map(AccountView::of).toList());
    }

    /** The own account: what it may do, and what it waits for. */
    @GetMapping("/me")
    AccountView own() {
        Viewer viewer = CurrentViewer.get();
        Account own = accounts.own(viewer.account()).orElseThrow(NotFound::new);
        return AccountView.of(own);
    }

    @PostMapping("/{account}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    AccountView.Appointed appoint(@PathVariable String account, @RequestBody Wish wish) {
        Role role = wish.role();
        if (role == null) {
            throw new Invalid("role", Texts.get("accounts.role-needed"));
        }
        return AccountView.Appointed.of(accounts.appoint(CurrentViewer.get(), account, role, wish.until()));
    }

    @PostMapping("/{account}/appointments/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String account, @PathVariable UUID id) {
        accounts.confirm(CurrentViewer.get(), account, id);
    }

    @DeleteMapping("/{account}/appointments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String account, @PathVariable UUID id) {
        accounts.end(CurrentViewer.get(), account, id);
    }

    @PostMapping("/{account}/disabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String account, @RequestBody Reason why) {
        shuttingOut.disable(CurrentViewer.get(), account, why.reason() == null ? "" : why.reason());
    }

    @DeleteMapping("/{account}/disabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable String account) {
        shuttingOut.enable(CurrentViewer.get(), account);
    }

    /** The account acts in the viewer's place. */
    @PostMapping("/{account}/deputyships")
    @ResponseStatus(HttpStatus.CREATED)
    Deputyship name(@PathVariable String account, @RequestBody Period period) {
        Instant until = period.until();
        if (until == null) {
            throw new Invalid("until", Texts.get("accounts.until-needed"));
        }
        Instant from = period.from() == null ? Instant.EPOCH : period.from();
        return deputies.name(CurrentViewer.get(), account, from, until);
    }

    /** At once for a country's lead, a proposal for an administrator. */
    @PostMapping("/{account}/handovers")
    @ResponseStatus(HttpStatus.CREATED)
    Handover handOver(@PathVariable String account, @RequestBody Successor to) {
        String successor = to.successor();
        if (successor == null) {
            throw new Invalid("successor", Texts.get("accounts.successor-needed"));
        }
        return handovers.handOver(CurrentViewer.get(), account, successor);
    }

    @PostMapping("/{account}/handovers/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmHandover(@PathVariable String account, @PathVariable UUID id) {
        handovers.confirm(CurrentViewer.get(), account, id);
    }

    @DeleteMapping("/{account}/deputyships/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endDeputy(@PathVariable UUID id) {
        deputies.end(CurrentViewer.get(), id);
    }
}
