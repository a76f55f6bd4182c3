package org.tessera.search.rest;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.NotFound;
import org.tessera.search.KeyRotation;
import org.tessera.search.Rotation;

/** Renewing countries' blinding keys, for administrators. */
@RestController
class KeyRotationRest {

    private final KeyRotation rotation;

    KeyRotationRest(KeyRotation rotation) {
        this.rotation = rotation;
    }

    /** The last renewal of each country that had one. */
    @GetMapping("/api/blinding-keys")
    List<Rotation> all() {
        return rotation.all(CurrentViewer.get());
    }

    @PostMapping("/api/blinding-keys/{country}/renewal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void renew(@PathVariable String country) {
        rotation.begin(
                CurrentViewer.get(),
                Arrays.stream(Country.values())
                        .filter(one -> one.name().equals(country))
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }
}
