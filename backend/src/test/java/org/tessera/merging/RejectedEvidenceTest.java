package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.drafting.DraftingNode;
import org.tessera.merging.jdbc.StoredSuggestions;
import org.tessera.testing.TestEngines;

/** What somebody did not want in a section is not offered there again. */
class RejectedEvidenceTest {

    @Test
    void aRejectedPassageDoesNotReturnToItsSection() {
        var shared = new DraftingNode.Shared(TestEngines.shared().newMigratedDatabase());
        try (DraftingNode node = new DraftingNode(shared, StoredSuggestions.class)) {
            StoredSuggestions stored = node.the(StoredSuggestions.class);
            UUID section = new UUID(1, 1);
            UUID other = new UUID(1, 2);
            UUID unwanted = new UUID(2, 1);
            UUID wanted = new UUID(2, 2);
            stored.replace(section, List.of(unwanted, wanted));
            stored.reject(section, unwanted, "coordinator-1");
            assertThat(stored.of(section)).containsExactly(wanted);
            stored.replace(section, List.of(unwanted, wanted));
            stored.replace(other, List.of(unwanted));
            assertThat(stored.of(section)).containsExactly(wanted);
            assertThat(stored.of(other)).containsExactly(unwanted);
        }
    }
}
