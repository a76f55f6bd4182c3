package org.tessera.offline.rest;

import java.util.UUID;
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
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.offline.Brought;
import org.tessera.offline.CommentTables;
import org.tessera.offline.RoundTexts;
import org.tessera.offline.SheetFile;
import org.tessera.offline.WorkingTexts;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** A round's texts and its table of comments as files. */
@RestController
class OfflineRest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final RoundTexts texts;
    private final WorkingTexts working;
    private final CommentTables tables;

    OfflineRest(RoundTexts texts, WorkingTexts working, CommentTables tables) {
        this.texts = texts;
        this.working = working;
        this.tables = tables;
    }

    /**
     * The round's texts as the caller may read them: {@code format} pdf, with numbered lines, or docx, with comments and
     * suggestions as the word processor's own.
     */
    @GetMapping("/api/rounds/{id}/texts")
    ResponseEntity<byte[]> texts(@PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format) {
        String name = "round-" + id + "." + format;
        return switch (format) {
            case "pdf" -> file(texts.pdf(CurrentViewer.get(), id), MediaType.APPLICATION_PDF_VALUE, name);
            case "docx" -> file(working.docx(CurrentViewer.get(), id), WORD, name);
            default -> throw new Invalid("format", Texts.get("offline.texts-format"));
        };
    }

    /** The round's comments as a table to be filled in; {@code format} docx or xlsx. */
    @GetMapping("/api/rounds/{id}/comments-table")
    ResponseEntity<byte[]> take(@PathVariable UUID id, @RequestParam(defaultValue = "xlsx") String format) {
        SheetFile file = tables.file(format);
        return file(tables.take(CurrentViewer.get(), id, format), file.mediaType(), "comments-" + id + "." + format);
    }

    /**
     * The filled-in table, DOCX or XLSX, as the request's body. 422 with each row's fate if one is wrong: then nothing is
     * taken. With {@code check} nothing is taken either way.
     */
    @PostMapping("/api/rounds/{id}/comments-table")
    ResponseEntity<Brought> bring(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestBody(required = false) byte @org.jspecify.annotations.Nullable [] file) {
        Brought brought = tables.bring(CurrentViewer.get(), id, file == null ? new byte[0] : file, check);
        boolean wrong = brought.count(Brought.Fate.WRONG) > 0;
        return ResponseEntity.status(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .body(brought);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String mediaType, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
