package org.tessera.paging;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page from 0
 */
public record Page<T>(int page, int size, long total, List<T> items) {
    public Page {
        items = List.copyOf(items);
    }
}
