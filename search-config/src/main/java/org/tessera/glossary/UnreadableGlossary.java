package org.tessera.glossary;

import java.util.List;
import java.util.stream.Collectors;

/** A glossary that cannot be used as it is written, with all that is wrong with it. */
public final class UnreadableGlossary extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<GlossaryProblem> problems;

    UnreadableGlossary(List<GlossaryProblem> problems) {
        super(problems.stream().map(GlossaryProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the files and their lines; at least one. */
    public List<GlossaryProblem> problems() {
        return problems;
    }
}
