package org.tessera.edition.rest;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.edition.Clearance;
import org.tessera.edition.Clearances;
import org.tessera.edition.Copy;
import org.tessera.edition.Edition;
import org.tessera.edition.EditionComparison;
import org.tessera.edition.EditionProofs;
import org.tessera.edition.Editions;
import org.tessera.edition.ExportFormat;
import org.tessera.edition.Frozen;
import org.tessera.edition.Packages;
import org.tessera.edition.Recalls;
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
    private final Clearances clearances;
    private final Packages packages;
    private final EditionComparison comparison;
    private final EditionProofs proofs;
    private final Recalls recalls;

    EditionsRest(
            Editions editions,
            Clearances clearances,
            Packages packages,
            EditionComparison comparison,
            EditionProofs proofs,
            Recalls recalls) {
        this.recalls = recalls;
        this.proofs = proofs;
        this.comparison = comparison;
        this.packages = packages;
        this.editions = editions;
        this.clearances = clearances;
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

    /** What changed from the first to the second, section by section. */
    @GetMapping("/api/editions/{before}/diff/{after}")
    EditionComparison.Compared diff(@PathVariable UUID before, @PathVariable UUID after) {
        return comparison.of(CurrentViewer.get(), before, after);
    }

    /** Every sentence with its number, under the root that the installation signed. */
    @GetMapping("/api/editions/{id}/sentences")
    List<EditionProofs.Leaf> sentences(@PathVariable UUID id) {
        return proofs.leaves(CurrentViewer.get(), id);
    }

    /** What proves one sentence offline; docs/edition-proof.md. */
    @GetMapping("/api/editions/{id}/sentences/{ordinal}/proof")
    EditionProofs.Proof proof(@PathVariable UUID id, @PathVariable int ordinal) {
        return proofs.proof(CurrentViewer.get(), id, ordinal);
    }

    @GetMapping("/api/editions/{id}/export")
    ResponseEntity<byte[]> export(
            @PathVariable UUID id,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(defaultValue = "whole") String text) {
        ExportFormat wanted = format(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Copy copy = switch (text) {
            case "whole" -> editions.export(CurrentViewer.get(), id, wanted, audience(audience), out);
            case "cleared" -> clearances.export(CurrentViewer.get(), id, wanted, audience(audience), out);
            default -> throw new Invalid("text", Texts.get("edition.text"));
        };
        String name = "edition-" + id + "." + wanted.name().toLowerCase(Locale.ROOT);
        return download(wanted.mediaType(), name)
                .header("X-Tessera-Marking", String.valueOf(copy.marking()))
                .header(
                        "X-Tessera-Handling",
                        copy.handling().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
                .body(out.toByteArray());
    }

    /** Who could receive it today, and what stands in the way, statement by statement. */
    @GetMapping("/api/editions/{id}/clearance")
    Clearance clearance(@PathVariable UUID id, @RequestParam(required = false) @Nullable String audience) {
        return clearances.of(CurrentViewer.get(), id, audience(audience));
    }

    /** @param digest of the text whose redline was read */
    record Reviewed(@Nullable String audience, @Nullable String digest) {}

    @PostMapping("/api/editions/{id}/clearance/review")
    Clearance review(@PathVariable UUID id, @RequestBody Reviewed reviewed) {
        String digest = reviewed.digest() == null ? "" : reviewed.digest();
        return clearances.review(CurrentViewer.get(), id, audience(reviewed.audience()), digest);
    }

    @GetMapping("/api/editions/{id}/copies")
    List<Recalls.Held> copies(@PathVariable UUID id) {
        return recalls.copies(CurrentViewer.get(), id);
    }

    /** Its holder has been told, or need not be. */
    @PostMapping("/api/editions/{id}/copies/{copy}/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable UUID id, @PathVariable UUID copy) {
        recalls.recall(CurrentViewer.get(), id, copy);
    }

    /** @param recipients certificates in PEM, one after the other */
    record Wanted(
            @Nullable String audience,
            @Nullable String text,
            @Nullable String recipients) {}

    /** The package for hand-over; {@code docs/hand-over.md} says how to open it. */
    @PostMapping("/api/editions/{id}/package")
    ResponseEntity<byte[]> handOver(@PathVariable UUID id, @RequestBody Wanted wanted) {
        byte[] sealed = packages.pack(
                CurrentViewer.get(),
                id,
                audience(wanted.audience()),
                "cleared".equals(wanted.text()),
                wanted.recipients() == null ? "" : wanted.recipients());
        return download("application/pkcs7-mime", "edition-" + id + ".zip.p7m").body(sealed);
    }

    private static ResponseEntity.BodyBuilder download(String mediaType, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
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
