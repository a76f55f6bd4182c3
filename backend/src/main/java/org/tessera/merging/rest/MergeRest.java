package org.tessera.merging.rest;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.merging.Merge;
import org.tessera.merging.MergeOutcome;

/** Merges a chapter and answers when it is done. */
@RestController
class MergeRest {

    /** @param suggestions how many passages are new for sections somebody has edited */
    record Merged(List<UUID> sections, int citations, int suggestions) {}

    private final Merge merge;

    MergeRest(Merge merge) {
        this.merge = merge;
    }

    @PostMapping("/api/assessments/{assessment}/chapters/{chapter}/merge")
    Merged merge(@PathVariable UUID assessment, @PathVariable UUID chapter) {
        MergeOutcome outcome = merge.merge(CurrentViewer.get(), assessment, chapter, _ -> {});
        return new Merged(
                outcome.sections(), outcome.citations(), outcome.suggestions().size());
    }
}
