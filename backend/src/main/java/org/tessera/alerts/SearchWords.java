package org.tessera.alerts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.search.SearchQuery;
import org.tessera.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** What a saved search says, sealed for its account and for itself alone. */
@Component
class SearchWords {

    private record Words(String name, SearchQuery query) {}

    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    SearchWords(Vault vault) {
        this.vault = vault;
    }

    AlertTable.Row seal(SavedSearch saved, Viewer owner) {
        byte[] sealed = vault.sealText(
                vault.platformKey(),
                context(saved.id(), owner.account()),
                json.writeValueAsString(new Words(saved.name(), saved.query())));
        return new AlertTable.Row(saved.id(), owner, saved.alert(), sealed, saved.savedAt());
    }

    SavedSearch open(AlertTable.Row row) {
        String opened = vault.openText(
                vault.platformKey(), context(row.id(), row.owner().account()), row.words());
        Words words = json.readValue(opened, Words.class);
        return new SavedSearch(row.id(), words.name(), words.query(), row.alert(), row.savedAt());
    }

    private static String context(UUID id, String account) {
        return "saved_search/" + id + "/" + account;
    }
}
