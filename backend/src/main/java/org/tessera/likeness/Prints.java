package org.tessera.likeness;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;
import org.tessera.evidence.Passage;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/** Keeps the prints of passages as long as they can be found. */
@Component
public class Prints {

    private final LikenessTable table;
    private final Vault vault;

    Prints(LikenessTable table, Vault vault) {
        this.table = table;
        this.vault = vault;
    }

    /** Makes these the contribution's only ones; none: it is gone. Takes part in the caller's transaction. */
    public void keep(UUID contribution, List<Passage> passages) {
        Behalf.ofPlatform(() -> {
            table.forget(contribution);
            passages.forEach(passage -> keep(contribution, passage));
            return contribution;
        });
    }

    private void keep(UUID contribution, Passage passage) {
        List<String> words = Analysis.text(passage.text(), passage.language()).stream()
                .map(Word::exact)
                .toList();
        Set<Long> prints = Winnowing.prints(words, this::hash);
        if (!prints.isEmpty()) {
            table.keep(passage.id(), contribution, prints);
            table.noteCommon(prints);
        }
    }

    private long hash(String run) {
        return ByteBuffer.wrap(vault.blindAcrossCountries("print\0" + run)).getLong();
    }
}
