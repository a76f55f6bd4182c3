package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Parsed;

/** What stands in for the cell, the ledger and the index. */
final class Twins implements Cell, Ledger, IndexingQueue {

    final List<UUID> queued = new CopyOnWriteArrayList<>();
    final List<UUID> again = new CopyOnWriteArrayList<>();
    final List<Request> requests = new CopyOnWriteArrayList<>();
    final List<String> entries = new CopyOnWriteArrayList<>();
    List<Parsed> documents = new ArrayList<>();
    int dieAfter = Integer.MAX_VALUE;

    @Override
    public void parse(Request request, Consumer<Parsed> sink) throws IOException {
        requests.add(request);
        try (var in = request.plaintext().open()) {
            assertThat(in.readAllBytes()).containsExactly(1);
        }
        int told = 0;
        for (Parsed each : documents) {
            if (told++ == dieAfter) {
                throw new IllegalStateException("killed");
            }
            sink.accept(each);
        }
    }

    @Override
    public long append(Viewer actor, Act act, @Nullable String object) {
        entries.add(actor.account() + " " + act + " " + object);
        return 0;
    }

    @Override
    public long append(Viewer actor, Act act, @Nullable String object, String words, @Nullable UUID key) {
        append(actor, act, object);
        return 0;
    }

    @Override
    public void toIndex(UUID contribution) {
        queued.add(contribution);
    }

    @Override
    public void toReadAgain(UUID contribution, UUID document) {
        again.add(document);
    }

    @Override
    public void toIndexAgain(UUID contribution) {
        queued.add(contribution);
    }
}
