package org.tessera.leaks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tessera.policy.Policy;

/** The matrix as a page; the screens' part stands in the test of the screens. */
final class Printed {

    private Printed() {}

    static String matrix(List<Target> targets) {
        StringBuilder page = new StringBuilder("""
                # The leak matrix

                Every way out is asked as every kind of viewer about every kind of restriction, over HTTP against the running
                application, with markers planted in titles, notes, file texts, prose and comments (`LeakMatrixTest`, which
                prints this page). What a cell does not allow is answered like what does not exist: the same status, the
                same body, the same headers. A way out that is missing here fails the test.

                ## Who sees what
                The evidence is Georgia's. **reads**: passages, hits, counts, facets, quotations. **part**: one of two passages.
                **anonymised**: only as "one partner country" in an edition. **knows**: that it exists, not its words.

                """);
        page.append("| released to |");
        for (Kind kind : Kind.values()) {
            page.append(' ').append(kind.words()).append(" |");
        }
        page.append("\n|---|").append("---|".repeat(Kind.values().length)).append('\n');
        for (Target target : targets) {
            page.append("| ").append(target.restriction().words).append(" |");
            for (Kind kind : Kind.values()) {
                page.append(' ').append(cell(kind, target)).append(" |");
            }
            page.append('\n');
        }
        page.append("""

                ## Ways out that are asked about one thing
                | way | in sight of who |
                |---|---|
                """);
        Ways.OF_ONE_THING.forEach(way -> page.append("| `")
                .append(way.mapping())
                .append("` | ")
                .append(way.rule())
                .append(" |\n"));
        page.append("""

                ## Ways out that are asked about many, or about nothing of anybody's
                | way | what holds |
                |---|---|
                """);
        Ways.OF_MANY.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(way -> page.append("| `")
                        .append(way.getKey())
                        .append("` | ")
                        .append(way.getValue())
                        .append(" |\n"));
        page.append("""

                The log of the whole run, health, metrics, the API's description and error pages show no marker. The drafting
                socket has the section's sight and its own test (`SectionSocketTest`).

                ## Screens
                They call what the REST resources call, with the same viewer; `ViewsTest` holds this list against the routes.

                """);
        page.append(Views.PAGES.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(view -> "- `/" + view.getKey() + "`: " + view.getValue())
                .collect(Collectors.joining("\n", "", "\n")));
        return page.toString();
    }

    private static String cell(Kind kind, Target target) {
        long read = target.passages().stream()
                .filter(passage -> target.reads(kind.viewer(), passage))
                .count();
        boolean anonymised = Arrays.asList(target.released()).stream()
                .anyMatch(passage -> Policy.mayRead(
                                kind.viewer(), target.restriction().sharing(passage, target.released()))
                        .anonymised());
        if (read > 0) {
            return read == target.passages().size() ? "reads" : "part";
        }
        return anonymised ? "anonymised" : target.knows(kind.viewer()) ? "knows" : "–";
    }
}
