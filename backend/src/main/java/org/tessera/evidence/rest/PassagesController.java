package org.tessera.evidence.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Translation;
import org.tessera.evidence.Translations;
import org.tessera.identity.CurrentViewer;
import org.tessera.marking.Evaluation;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/** {@code /api/passages}: one passage, its evaluation, its translation. */
@RestController
@RequestMapping("/api/passages/{id}")
class PassagesController {

    private final Evidence evidence;
    private final Translations translations;

    PassagesController(Evidence evidence, Translations translations) {
        this.evidence = evidence;
        this.translations = translations;
    }

    record EvaluationBody(@Nullable String evaluation) {}

    record TranslationBody(@Nullable String text, @Nullable String language, Translation.@Nullable Status status) {}

    @GetMapping
    PassageView one(@PathVariable UUID id) {
        return PassageView.of(evidence.passage(CurrentViewer.get(), id).orElseThrow(NotFound::new));
    }

    @PutMapping("/evaluation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evaluate(@PathVariable UUID id, @RequestBody EvaluationBody body) {
        evidence.evaluate(CurrentViewer.get(), id, evaluation(body.evaluation()));
    }

    @PutMapping("/translation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void translate(@PathVariable UUID id, @RequestBody TranslationBody body) {
        Translation.Status status = body.status();
        if (status == null) {
            throw new Invalid("status", Texts.get("evidence.status-missing"));
        }
        String text = body.text() == null ? "" : body.text();
        String language = body.language() == null ? "" : body.language();
        switch (status) {
            case WORKING -> evidence.translate(CurrentViewer.get(), id, text, language);
            case VERIFIED -> translations.verify(CurrentViewer.get(), id, language, text);
        }
    }

    private static Evaluation evaluation(@Nullable String raw) {
        try {
            return Evaluation.of(raw == null ? "" : raw);
        } catch (IllegalArgumentException wrong) {
            throw new Invalid("evaluation", Texts.get("evidence.evaluation-wrong"));
        }
    }
}
