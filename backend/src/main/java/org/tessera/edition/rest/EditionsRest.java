package org.tessera.edition.rest;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.edition.Edition;
import org.tessera.edition.Editions;
import org.tessera.edition.ExportFormat;
import org.tessera.edition.Frozen;
import org.tessera.identity.CurrentViewer;
import org.tessera.policy.Audience;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/** Freezes, lists and exports editions. */
@RestController
class EditionsRest {

    /** An edition with what was frozen; quoted evidence as ids. */
    record WithContent(Edition edition, Frozen content) {}

    private final Editions editions;

    EditionsRest(Editions editions) {
        this.editions = editions;
    }

    @PostMapping("/api/assessments/{assessment}/editions")
    ResponseEntity<Edition> freeze(@PathVariable UUID assessment) {
        Edition edition = editions.freeze(CurrentViewer.get(), assessment);
        return ResponseEntity.created(URI.create("/api/editions/" + edition.id()))
                .body(edition);
    }

    @GetMapping("/api/assessments/{assessment}/editions")
    List<Edition> of(@PathVariable UUID assessment) {
        return editions.of(CurrentViewer.get(), assessment);
    }

    @GetMapping("/api/editions/{id}")
    WithContent edition(@PathVariable UUID id) {
        Edition edition = editions.visible(CurrentViewer.get(), id).orElseThrow(NotFound::new);
        return new WithContent(
                edition, editions.content(CurrentViewer.get(), id).orElseThrow(NotFound::new));
    }

    @GetMapping("/api/editions/{id}/export")
    ResponseEntity<byte[]> export(
            @PathVariable UUID id,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String audience) {
        ExportFormat wanted = format(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        editions.export(CurrentViewer.get(), id, wanted, audience(audience), out);
        String name = "edition-" + id + "." + wanted.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out.toByteArray());
    }

    private static ExportFormat format(String format) {
        try {
            return ExportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid("format", Texts.get("edition.format"));
        }
    }

    private static Audience audience(@Nullable String audience) {
        try {
            return audience == null ? Audience.COORDINATORS : Audience.valueOf(audience);
        } catch (IllegalArgumentException e) {
            throw new Invalid("audience", Texts.get("edition.audience", audience));
        }
    }
}
