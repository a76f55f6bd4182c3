package org.tessera.basket.rest;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.basket.Basket;
import org.tessera.identity.CurrentViewer;

/** {@code /api/basket}: the ids of the passages that the account has put aside. */
@RestController
class BasketRest {

    private final Basket basket;

    BasketRest(Basket basket) {
        this.basket = basket;
    }

    @GetMapping("/api/basket")
    List<UUID> list() {
        return basket.ids(CurrentViewer.get());
    }

    @PutMapping("/api/basket/{passage}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable UUID passage) {
        basket.put(CurrentViewer.get(), passage);
    }

    @DeleteMapping("/api/basket/{passage}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable UUID passage) {
        basket.take(CurrentViewer.get(), passage);
    }
}
