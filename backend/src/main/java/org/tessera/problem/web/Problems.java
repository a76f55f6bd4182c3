package org.tessera.problem.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** Problem details as this interface writes them. Their types are stable: scripts may switch over them. */
final class Problems {

    private Problems() {}

    static ProblemDetail of(HttpStatusCode status, String type, String detail) {
        HttpStatus known = HttpStatus.resolve(status.value());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tessera:problem:" + type));
        problem.setTitle(known == null ? Texts.get("problem.title") : known.getReasonPhrase());
        problem.setInstance(RequestIds.instance());
        return problem;
    }

    /** For what the framework refuses: the type is the status in words, the detail ours. */
    static ProblemDetail of(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String name =
                known == null ? "other" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return of(status, name, detail(status));
    }

    static ProblemDetail with(ProblemDetail problem, List<Invalid.Problem> fields) {
        if (!fields.isEmpty()) {
            problem.setProperty("problems", fields);
        }
        return problem;
    }

    private static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> Texts.get("problem.unreadable");
            case 404 -> Texts.get("problem.not-found");
            case 405 -> Texts.get("problem.method");
            case 406 -> Texts.get("problem.not-acceptable");
            case 413 -> Texts.get("problem.too-large");
            case 415 -> Texts.get("problem.media-type");
            case 503 -> Texts.get("problem.unavailable");
            default -> Texts.get(status.is4xxClientError() ? "problem.request" : "problem.unexpected");
        };
    }
}
