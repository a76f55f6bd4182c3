package org.tessera.offline;

import java.util.List;

/** Which lines a stretch touches; 0 where the text has none. */
final class Lines {

    private Lines() {}

    static int first(List<NumberedLine> lines, int from) {
        return lines.stream()
                .filter(line -> line.to() > from)
                .findFirst()
                .map(NumberedLine::number)
                .orElse(lines.size());
    }

    static int last(List<NumberedLine> lines, int from, int to) {
        int first = first(lines, from);
        return lines.stream()
                .filter(line -> line.from() < to)
                .mapToInt(NumberedLine::number)
                .filter(number -> number >= first)
                .max()
                .orElse(first);
    }
}
