package org.tessera.assessment.rest;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.assessment.Teams;
import org.tessera.identity.CurrentViewer;

/** Who coordinates and reviews an assessment or a chapter, named by coordinators. */
@RestController
@RequestMapping("/api/assessments/{assessment}/teams")
class TeamsResource {

    private final Teams teams;

    TeamsResource(Teams teams) {
        this.teams = teams;
    }

    /** @param chapter null: the whole assessment */
    record Named(@Nullable UUID chapter, @Nullable Set<String> accounts) {}

    @GetMapping
    Collection<Teams.Team> of(@PathVariable UUID assessment) {
        return teams.of(CurrentViewer.get(), assessment);
    }

    /** No account: everybody whose role it is. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(@PathVariable UUID assessment, @RequestBody Named named) {
        Set<String> accounts = named.accounts() == null ? Set.of() : named.accounts();
        teams.name(CurrentViewer.get(), assessment, named.chapter(), accounts);
    }
}
