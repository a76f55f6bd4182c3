package org.tessera.parsing.cell;

import java.util.List;

/**
 * What is asked of the cell, without the file itself.
 *
 * @param page of the one document that is to be drawn, from 1; 0: the file is to be read
 */
public record Order(String name, List<String> passwords, List<String> only, int page) {
    public Order {
        passwords = List.copyOf(passwords);
        only = List.copyOf(only);
    }
}
