package org.tessera.problem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.Conflict;
import org.tessera.problem.DatabaseAway;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.problem.TooLarge;
import org.tessera.problem.Unavailable;
import org.tessera.problem.WhyNot;
import org.tessera.text.Texts;
import org.tessera.vault.KeyDestroyed;

/** Turns what a controller throws into problem details. What nobody foresaw gets a number that the log knows too. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** An id that is none, absent, out of sight, erased: one answer. */
    @ExceptionHandler({NotFound.class, KeyDestroyed.class})
    ResponseEntity<Object> absent() {
        return answer(Problems.of(HttpStatus.NOT_FOUND));
    }

    @ExceptionHandler
    ResponseEntity<Object> forbidden(Forbidden thrown) {
        WhyNot.forbidden(CurrentViewer.of(SecurityContextHolder.getContext().getAuthentication()), thrown);
        return answer(Problems.of(HttpStatus.FORBIDDEN, "forbidden", message(thrown)));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(Invalid thrown) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", message(thrown));
        return answer(Problems.with(problem, thrown.problems()));
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(Conflict thrown) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "conflict", message(thrown));
        return answer(Problems.with(problem, thrown.problems()));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(TooLarge thrown) {
        return answer(Problems.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", message(thrown)));
    }

    @ExceptionHandler
    ResponseEntity<Object> unavailable(Unavailable thrown) {
        return away(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", message(thrown)));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> databaseAway(Exception thrown) {
        LOG.warn("The database does not answer: {}", thrown.getClass().getSimpleName());
        return away(Problems.of(HttpStatus.SERVICE_UNAVAILABLE));
    }

    /** For the security filters, which know how to ask for a sign-in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leave(RuntimeException thrown) {
        throw thrown;
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception thrown) {
        if (DatabaseAway.in(thrown)) {
            return databaseAway(thrown);
        }
        UUID incident = UUID.randomUUID();
        LOG.error("Incident {}: {} at {}", incident, types(thrown), places(thrown));
        ProblemDetail problem = Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", Texts.get("problem.unexpected-incident", incident));
        problem.setProperty("incident", incident);
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Invalid.Problem> fields = new ArrayList<>();
        for (FieldError field : thrown.getBindingResult().getFieldErrors()) {
            String message = field.getDefaultMessage();
            fields.add(new Invalid.Problem(field.getField(), message == null ? "" : message));
        }
        return invalid(new Invalid(fields));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(UnreadableJson.problem(thrown));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getRequiredType() == UUID.class) {
            return absent();
        }
        return ResponseEntity.status(status).headers(headers).body(Problems.of(status));
    }

    private static ResponseEntity<Object> away(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static String message(RuntimeException thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : message;
    }

    /** Class names only: a message may hold words of a contribution. */
    private static String types(Throwable thrown) {
        StringBuilder types = new StringBuilder(thrown.getClass().getName());
        Throwable cause = thrown.getCause();
        for (int depth = 0; cause != null && depth < 5; depth++) {
            types.append(" < ").append(cause.getClass().getName());
            cause = cause.getCause();
        }
        return types.toString();
    }

    private static List<String> places(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < 5; depth++) {
            root = root.getCause();
        }
        List<String> places = new ArrayList<>();
        for (StackTraceElement place : root.getStackTrace()) {
            if (places.size() < 12) {
                places.add(place.toString());
            }
        }
        return places;
    }
}
