package org.tessera.problem;

import java.util.List;

/** Input that cannot be taken (422), with what is wrong for each field. */
public class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param field a JSON path such as {@code period.from}, empty for the whole */
    public record Problem(String field, String message) {}

    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super(
                problems.isEmpty()
                        ? "The request cannot be taken"
                        : problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    public Invalid(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
