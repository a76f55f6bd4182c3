package org.tessera.search;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;
import org.tessera.vault.NotSealedHere;
import org.tessera.vault.Vault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a search goes on, in the hands of whoever asked: sealed, since it holds the query, and bound to the account, so
 * that in other hands it is nothing. It holds no right: each page asks the policy anew.
 */
@Component
class Cursors {

    private static final int LONGEST = 60_000;

    /**
     * @param total as it was told with the first page
     * @param after the last hit's values in the order; none: the first page
     * @param point the state of the index that the pages are of; null before the second page
     */
    record Cursor(
            SearchQuery query,
            long total,
            List<Object> after,
            @Nullable String point) {
        Cursor {
            after = List.copyOf(after);
        }

        boolean first() {
            return after.isEmpty();
        }
    }

    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    Cursors(Vault vault) {
        this.vault = vault;
    }

    String write(Viewer viewer, Cursor cursor) {
        byte[] sealed = vault.sealText(vault.platformKey(), context(viewer), json.writeValueAsString(cursor));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws Invalid it is no cursor, or another account's: one answer */
    Cursor read(Viewer viewer, String written) {
        try {
            if (written.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            byte[] sealed = Base64.getUrlDecoder().decode(written);
            return json.readValue(vault.openText(vault.platformKey(), context(viewer), sealed), Cursor.class);
        } catch (IllegalArgumentException | NotSealedHere | JacksonException none) {
            throw new Invalid("cursor", Texts.get("search.cursor"));
        }
    }

    private static String context(Viewer viewer) {
        return "search.cursor/" + viewer.account();
    }
}
