package org.tessera.alerts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tessera.accounts.WorkHandedOver;
import org.tessera.identity.Viewer;

/** A country's kept searches stay with the country; others are the person's own and stay behind. */
@Component
class HandedOverSearches {

    private final AlertTable table;
    private final SearchWords words;

    HandedOverSearches(AlertTable table, SearchWords words) {
        this.table = table;
        this.words = words;
    }

    @EventListener
    void on(WorkHandedOver handed) {
        if (!handed.national()) {
            return;
        }
        for (AlertTable.Row row : table.of(handed.account())) {
            Viewer was = row.owner();
            Viewer successor = new Viewer(handed.successor(), was.roles(), was.country(), was.authority());
            table.give(handed.account(), words.seal(words.open(row), successor));
        }
    }
}
