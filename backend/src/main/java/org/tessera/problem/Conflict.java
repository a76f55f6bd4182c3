package org.tessera.problem;

import java.util.List;

/** An act that the present state does not allow (409), with what stands in the way. */
public class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Invalid.Problem> problems;

    public Conflict(String message, List<Invalid.Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    public Conflict(String message) {
        this(message, List.of());
    }

    public List<Invalid.Problem> problems() {
        return problems;
    }
}
