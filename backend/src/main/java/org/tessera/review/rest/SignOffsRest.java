package org.tessera.review.rest;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.comparison.Comparison;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.Invalid;
import org.tessera.review.SignOff;
import org.tessera.review.SignOffs;
import org.tessera.text.Texts;

/** Signs sections off, and says who signed what. */
@RestController
class SignOffsRest {

    /** @param words the dissent, or what should change */
    record Given(
            @Nullable List<SignOffs.Read> sections,
            SignOff.@Nullable Verdict verdict,
            @Nullable String words) {}

    private final SignOffs signOffs;

    SignOffsRest(SignOffs signOffs) {
        this.signOffs = signOffs;
    }

    @PostMapping("/api/assessments/{assessment}/sign-offs")
    @ResponseStatus(HttpStatus.CREATED)
    List<SignOff> give(@PathVariable UUID assessment, @RequestBody Given given) {
        SignOff.Verdict verdict = given.verdict();
        if (verdict == null) {
            throw new Invalid("verdict", Texts.get("review.sign-verdict"));
        }
        List<SignOffs.Read> sections = given.sections() == null ? List.of() : given.sections();
        return signOffs.give(CurrentViewer.get(), assessment, sections, verdict, given.words());
    }

    /** The newest of each country and reviewer on each section. */
    @GetMapping("/api/assessments/{assessment}/sign-offs")
    List<SignOff.Standing> of(@PathVariable UUID assessment) {
        return signOffs.of(CurrentViewer.get(), assessment).values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /** What has changed in the section since. */
    @GetMapping("/api/sign-offs/{id}/changes")
    Comparison changes(@PathVariable UUID id) {
        return signOffs.changes(CurrentViewer.get(), id);
    }
}
