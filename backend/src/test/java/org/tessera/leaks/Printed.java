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
                prints this page). What a cell does not allow is answered like what does not exist: the same status, body and
                headers; and where the viewer does not even know that there is anything, after the same queries and decryptions
                in the same order. A way out that is missing here fails the test.

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
        WaysOfMany.ALL.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(way -> page.append("| `")
                        .append(way.getKey())
                        .append("` | ")
                        .append(way.getValue())
                        .append(" |\n"));
        page.append("""

                ## Ways out that come by themselves
                - **Drafting sockets**: who may not open the section hears the same frames as of a section that never was, and
                  nothing of what happens in it; who may hears its prose and notices, and evidence's words in no frame.
                - **Events of a contribution**: as `GET /api/contributions/{id}`.
                - **Alerts**: of kept searches, exactly the passages that the viewer reads now.
                - **Tasks**: a person who is named beside a section has one only where the section is in sight.
                - **The log** of the whole run, **meters**, health, the API's description and **error pages** show no marker.
                - **Page titles** are those of what is in sight; of the rest, those of a page that never was (`AccountsIT`).

                ## The second wall alone
                The same viewers ask the tables themselves, with the policy out of the way: passages, comments, replies,
                suggestions and editions' sentences come back as the policy would have it.

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
