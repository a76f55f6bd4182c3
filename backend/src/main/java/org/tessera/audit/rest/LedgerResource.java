package org.tessera.audit.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.audit.Audit;
import org.tessera.identity.CurrentViewer;
import org.tessera.ledger.LedgerEntry;
import org.tessera.ledger.LedgerQuery;
import org.tessera.ledger.LedgerReader.Words;
import org.tessera.paging.Page;

/** {@code /api/ledger}. */
@RestController
@RequestMapping("/api/ledger")
class LedgerResource {

    /** @param state {@code OPENED}, {@code NONE} or {@code ERASED} */
    record WordsView(String state, @Nullable String text) {}

    private final Audit audit;

    LedgerResource(Audit audit) {
        this.audit = audit;
    }

    @GetMapping
    Page<LedgerEntry> entries(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return audit.entries(CurrentViewer.get(), new LedgerQuery(from, to, actor, object, page, size));
    }

    @GetMapping("/{seq}/words")
    WordsView words(@PathVariable long seq) {
        return switch (audit.words(CurrentViewer.get(), seq)) {
            case Words.Opened(String text) -> new WordsView("OPENED", text);
            case Words.None none -> new WordsView("NONE", null);
            case Words.Erased erased -> new WordsView("ERASED", null);
        };
    }

    @GetMapping("/verification")
    VerificationView verification() {
        return VerificationView.of(audit.verify(CurrentViewer.get()));
    }
}
