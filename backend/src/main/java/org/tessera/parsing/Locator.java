package org.tessera.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands in its document. What does not apply is null.
 *
 * @param path entries of archives and mails that lead to the document, outermost first
 * @param page from 1
 * @param sheet the sheet's name
 * @param cells such as {@code B4:F9}
 * @param paragraph from 1
 * @param part of a mail: {@code headers}, {@code body}, {@code quoted}; beside the text: {@code comment}, {@code deleted} (a
 *     tracked change), {@code choices} (a list that a form offers), {@code recognised} (read from a picture of text)
 */
public record Locator(
        List<String> path,
        @Nullable Integer page,
        @Nullable String sheet,
        @Nullable String cells,
        @Nullable Integer paragraph,
        @Nullable String part) {
    public Locator {
        path = List.copyOf(path);
    }

    public static Locator paragraph(int paragraph) {
        return new Locator(List.of(), null, null, null, paragraph, null);
    }

    public static Locator page(int page, int paragraph) {
        return new Locator(List.of(), page, null, null, paragraph, null);
    }

    public static Locator cells(String sheet, String cells) {
        return new Locator(List.of(), null, sheet, cells, null, null);
    }

    public Locator within(List<String> newPath) {
        return new Locator(newPath, page, sheet, cells, paragraph, part);
    }
}
