package org.tessera.release.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.contribution.Contributions;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.problem.NotFound;
import org.tessera.release.AudienceNames;
import org.tessera.release.Release;
import org.tessera.release.ReleaseTerms;
import org.tessera.release.Releases;

/** Releases and withdrawal of a contribution. */
@RestController
@RequestMapping("/api/contributions/{id}")
class ReleasesController {

    private final Releases releases;
    private final Contributions contributions;

    ReleasesController(Releases releases, Contributions contributions) {
        this.releases = releases;
        this.contributions = contributions;
    }

    /**
     * @param to audiences; as words, so that an unknown one is named in the answer
     * @param wording instead of the passage's words, with {@code anonymous}
     */
    record Wish(
            @Nullable List<String> to,
            @Nullable Set<UUID> passages,
            @Nullable Instant until,
            @Nullable Boolean anonymous,
            @Nullable String conditions,
            @Nullable String wording) {}

    record Reason(@Nullable String reason) {}

    /** @param state {@code IN_FORCE}, or {@code PENDING} while it waits for the lead's signature */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            UUID contribution,
            List<Audience> to,
            Set<UUID> passages,
            @Nullable Instant until,
            boolean anonymous,
            @Nullable String conditions,
            @Nullable String wording,
            String state,
            String grantedBy,
            Instant grantedAt,
            @Nullable String cosignedBy,
            @Nullable Instant cosignedAt) {

        static View of(Release one) {
            return new View(
                    one.id(),
                    one.contribution(),
                    one.to().stream().sorted().toList(),
                    one.passages(),
                    one.until(),
                    one.terms().anonymous(),
                    one.terms().conditions(),
                    one.terms().wording(),
                    one.pending() ? "PENDING" : "IN_FORCE",
                    one.grantedBy(),
                    one.grantedAt(),
                    one.cosignedBy(),
                    one.cosignedAt());
        }
    }

    @PostMapping("/releases")
    ResponseEntity<View> grant(@PathVariable UUID id, @RequestBody Wish wish) {
        Viewer viewer = CurrentViewer.get();
        if (contributions.known(viewer, id).isEmpty()) {
            throw new NotFound();
        }
        Set<UUID> passages = wish.passages() == null ? Set.of() : wish.passages();
        ReleaseTerms terms = new ReleaseTerms(Boolean.TRUE.equals(wish.anonymous()), wish.conditions(), wish.wording());
        Release release = releases.grant(viewer, id, AudienceNames.of(wish.to()), passages, wish.until(), terms);
        return ResponseEntity.created(URI.create("/api/contributions/" + id + "/releases/" + release.id()))
                .body(View.of(release));
    }

    @GetMapping("/releases")
    List<View> list(@PathVariable UUID id) {
        Viewer viewer = CurrentViewer.get();
        if (contributions.visible(viewer, id).isEmpty()) {
            throw new NotFound();
        }
        return releases.of(viewer, id).stream().map(View::of).toList();
    }

    @PostMapping("/releases/{release}/cosign")
    View cosign(@PathVariable UUID id, @PathVariable UUID release) {
        return View.of(releases.cosign(CurrentViewer.get(), id, release));
    }

    @DeleteMapping("/releases/{release}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable UUID release) {
        releases.revoke(CurrentViewer.get(), id, release);
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @RequestBody Reason said) {
        releases.withdraw(CurrentViewer.get(), id, said.reason() == null ? "" : said.reason());
    }
}
