package org.tessera.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * What somebody wants to look for on the way to the search page. It travels in the page's state on the server, never in
 * an address.
 */
public record SearchWish(
        String words,
        Set<String> areas,
        Set<Country> countries,
        @Nullable Like like) {

    /** A passage that what is wanted resembles. */
    public record Like(UUID passage, String title) {}

    public SearchWish(String words, Set<String> areas, Set<Country> countries) {
        this(words, areas, countries, null);
    }

    public static SearchWish like(UUID passage, String title) {
        return new SearchWish("", Set.of(), Set.of(), new Like(passage, title));
    }

    public static void keep(String words) {
        new SearchWish(words, Set.of(), Set.of()).keep();
    }

    public void keep() {
        ComponentUtil.setData(UI.getCurrent(), SearchWish.class, this);
    }

    /** The wish, once. */
    public static @Nullable SearchWish take() {
        SearchWish wish = ComponentUtil.getData(UI.getCurrent(), SearchWish.class);
        ComponentUtil.setData(UI.getCurrent(), SearchWish.class, null);
        return wish;
    }
}
