package org.tessera.leaks;

import java.io.IOException;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.tessera.identity.Viewer;
import org.tessera.intake.Script;
import org.tessera.policy.Policy;

/**
 * A way out of the application that is asked about one thing.
 *
 * @param mapping as the framework knows it: method and pattern
 * @param inSight whether the policy lets the viewer have an answer about the target
 * @param shows what the answer has for whom it is in sight; null: nothing in particular
 * @param acts would change something or goes on for long, so it is asked only by those out of whose sight the target is
 */
record Way(
        String mapping,
        String rule,
        BiPredicate<Viewer, Target> inSight,
        Question question,
        Function<Target, String> shows,
        boolean acts) {

    interface Question {
        Script.Answer ask(Script script, Target target) throws IOException, InterruptedException;
    }

    static final BiPredicate<Viewer, Target> KNOWN = (viewer, target) -> target.knows(viewer);
    static final BiPredicate<Viewer, Target> INSIDE = (viewer, target) -> target.inside(viewer);
    static final BiPredicate<Viewer, Target> READ = (viewer, target) -> target.reads(viewer, target.released());
    static final BiPredicate<Viewer, Target> WHOLE = (viewer, target) -> target.readsAll(viewer);
    static final BiPredicate<Viewer, Target> OPENED = (viewer, target) -> target.opens(viewer);
    static final BiPredicate<Viewer, Target> OUTLINED = (viewer, target) -> target.outlines(viewer);
    static final BiPredicate<Viewer, Target> COORDINATED =
            (viewer, target) -> Policy.mayCoordinate(viewer).allowed();

    static Way get(
            String pattern,
            String rule,
            BiPredicate<Viewer, Target> inSight,
            Function<Target, String> path,
            Function<Target, String> shows) {
        return new Way(
                "GET " + pattern, rule, inSight, (script, target) -> script.get(path.apply(target)), shows, false);
    }

    static Way post(
            String pattern,
            String rule,
            BiPredicate<Viewer, Target> inSight,
            Function<Target, String> path,
            String body) {
        return new Way(
                "POST " + pattern,
                rule,
                inSight,
                (script, target) -> script.post(path.apply(target), body),
                target -> "",
                true);
    }

    static Way put(
            String pattern,
            String rule,
            BiPredicate<Viewer, Target> inSight,
            Function<Target, String> path,
            String body) {
        return new Way(
                "PUT " + pattern,
                rule,
                inSight,
                (script, target) -> script.put(path.apply(target), body),
                target -> "",
                true);
    }

    @Override
    public String toString() {
        return mapping;
    }
}
