package org.tessera.problem.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says where a JSON body went wrong; never repeats what stood there. */
final class UnreadableJson {

    private UnreadableJson() {}

    static ProblemDetail problem(HttpMessageNotReadableException thrown) {
        if (thrown.getCause() instanceof DatabindException wrong
                && !wrong.getPath().isEmpty()) {
            Invalid.Problem field = new Invalid.Problem(path(wrong), Texts.get("problem.value"));
            ProblemDetail problem =
                    Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", Texts.get("problem.field", field.field()));
            return Problems.with(problem, List.of(field));
        }
        return Problems.of(HttpStatus.BAD_REQUEST);
    }

    private static String path(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(UnreadableJson::segment)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String segment(JacksonException.Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }
}
