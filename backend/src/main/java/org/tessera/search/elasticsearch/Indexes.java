package org.tessera.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tessera.index.IndexDefinition;

/** Makes, swaps and removes the indexes behind the aliases. */
final class Indexes {

    private final ElasticsearchClient client;
    private final IndexNames names;

    Indexes(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.names = names;
    }

    IndexNames names() {
        return names;
    }

    /** Makes the first index where there is none; several nodes may try at once. */
    void prepare() {
        boolean there = Call.of(() ->
                client.indices().existsAlias(alias -> alias.name(names.read())).value());
        if (there) {
            return;
        }
        try {
            create(names.first(), List.of(names.read(), names.write()));
        } catch (ElasticsearchException refused) {
            if (!"resource_already_exists_exception".equals(refused.error().type())) {
                throw refused;
            }
        }
    }

    /** Whether the one that is read was made under other rules than today's. */
    boolean outdated() {
        return behind(names.read()).stream().anyMatch(index -> !names.current(index));
    }

    /** @return its name */
    String addFresh() {
        String fresh = names.fresh();
        create(fresh, List.of(names.write()));
        return fresh;
    }

    void takeOver(String fresh) {
        Set<String> earlier = behind(names.read());
        earlier.remove(fresh);
        Call.of(() -> client.indices().updateAliases(update -> {
            update.actions(action -> action.add(add -> add.index(fresh).alias(names.read())));
            earlier.forEach(index -> update.actions(action -> action.removeIndex(gone -> gone.index(index))));
            return update;
        }));
    }

    void remove(String index) {
        Call.of(() -> client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)));
    }

    Set<String> written() {
        return behind(names.write());
    }

    private Set<String> behind(String alias) {
        return new TreeSet<>(Call.of(() -> client.indices().getAlias(get -> get.name(alias)))
                .aliases()
                .keySet());
    }

    private void create(String index, List<String> aliases) {
        Call.of(() -> client.indices().create(create -> {
            create.withJson(new StringReader(IndexDefinition.json())).index(index);
            aliases.forEach(alias -> create.aliases(alias, to -> to));
            return create;
        }));
    }
}
