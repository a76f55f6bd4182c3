package org.tessera.signers.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.paging.Page;
import org.tessera.signers.SignerKey;
import org.tessera.signers.Signers;

/** {@code /api/signers}: the keys with which analysts sign their envelopes. */
@RestController
@RequestMapping("/api/signers")
class SignersController {

    private final Signers signers;

    SignersController(Signers signers) {
        this.signers = signers;
    }

    /** @param key a certificate (PEM) or an OpenPGP public key (ASCII armour) */
    record Registration(@Nullable String key) {}

    record Reason(@Nullable String reason) {}

    /** @param from envelopes received from then on do not count; absent: from now on */
    record Revocation(@Nullable Instant from, @Nullable String reason) {}

    /** A key as JSON. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            Country country,
            String account,
            SignerKey.Kind kind,
            String fingerprint,
            String name,
            Instant validFrom,
            @Nullable Instant validUntil,
            SignerKey.State state,
            Instant registeredAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Instant revokedFrom,
            @Nullable String reason) {

        static View of(SignerKey one) {
            return new View(
                    one.id(),
                    one.country(),
                    one.account(),
                    one.kind(),
                    one.fingerprint(),
                    one.name(),
                    one.validFrom(),
                    one.validUntil(),
                    one.state(),
                    one.registeredAt(),
                    one.decidedBy(),
                    one.decidedAt(),
                    one.revokedFrom(),
                    one.reason());
        }
    }

    @GetMapping
    Page<View> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        List<SignerKey> all = signers.list(CurrentViewer.get());
        long from = Math.multiplyExact((long) page, size);
        return new Page<>(
                page,
                size,
                all.size(),
                all.stream().skip(from).limit(size).map(View::of).toList());
    }

    @PostMapping
    ResponseEntity<View> register(@RequestBody Registration said) {
        SignerKey one = signers.register(CurrentViewer.get(), said.key() == null ? "" : said.key());
        return ResponseEntity.created(URI.create("/api/signers/" + one.id())).body(View.of(one));
    }

    @PostMapping("/{id}/confirmation")
    View confirm(@PathVariable UUID id) {
        return View.of(signers.confirm(CurrentViewer.get(), id));
    }

    @PostMapping("/{id}/refusal")
    View refuse(@PathVariable UUID id, @RequestBody Reason said) {
        return View.of(signers.refuse(CurrentViewer.get(), id, said.reason() == null ? "" : said.reason()));
    }

    @PostMapping("/{id}/revocation")
    View revoke(@PathVariable UUID id, @RequestBody Revocation said) {
        String reason = said.reason() == null ? "" : said.reason();
        return View.of(signers.revoke(CurrentViewer.get(), id, said.from(), reason));
    }
}
