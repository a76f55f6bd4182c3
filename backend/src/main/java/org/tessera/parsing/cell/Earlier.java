package org.tessera.parsing.cell;

import java.util.List;

/**
 * What earlier attempts at the same file came to, so that a fresh cell passes over it.
 *
 * @param finished for each document told of, in order, whether documents in it followed
 * @param killers paths of documents that killed a cell
 */
public record Earlier(List<Boolean> finished, List<List<String>> killers) {
    public Earlier {
        finished = List.copyOf(finished);
        killers = List.copyOf(killers);
    }
}
