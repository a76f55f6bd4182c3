package org.tessera.edition.rest;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.edition.RecallList;
import org.tessera.identity.CurrentViewer;

/** Copies to call back, of all editions; and for who holds one, those that were called back. */
@RestController
class RecallsRest {

    private final RecallList recalls;

    RecallsRest(RecallList recalls) {
        this.recalls = recalls;
    }

    @GetMapping("/api/recalls")
    RecallList.Lines recalls() {
        return recalls.of(CurrentViewer.get());
    }

    /** The own ones that were called back and are not gone yet. */
    @GetMapping("/api/recalled-copies")
    List<RecallList.Told> told() {
        return recalls.told(CurrentViewer.get());
    }

    /** The own copy was given back or destroyed. */
    @PostMapping("/api/recalled-copies/{copy}/gone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(@PathVariable UUID copy) {
        recalls.gone(CurrentViewer.get(), copy);
    }
}
