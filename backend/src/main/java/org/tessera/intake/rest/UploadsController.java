package org.tessera.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.intake.IntakeSettings;
import org.tessera.intake.Receipt;
import org.tessera.intake.Said;
import org.tessera.intake.Upload;
import org.tessera.intake.Uploads;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/**
 * {@code /api/uploads}: the tus protocol 1.0.0 (core, creation, termination) around {@link Uploads}. Pieces are read on
 * virtual threads, so that a slow sender holds none of the server's own.
 */
@RestController
@RequestMapping("/api/uploads")
class UploadsController {

    static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";

    private final Uploads uploads;
    private final IntakeSettings settings;
    private final SimpleAsyncTaskExecutor senders = new SimpleAsyncTaskExecutor("upload-");

    UploadsController(Uploads uploads, IntakeSettings settings) {
        this.uploads = uploads;
        this.settings = settings;
        senders.setVirtualThreads(true);
    }

    /** @param size of the envelope in bytes */
    record Announcement(
            @Nullable Said particulars,
            @Nullable String fileName,
            @Nullable Long size) {}

    /** @param sha256 of the envelope that was sent, hexadecimal */
    record Completion(@Nullable String sha256) {}

    /** @param offset durable bytes */
    record View(UUID id, @Nullable String title, @Nullable String fileName, long size, long offset, Instant begunAt) {

        static View of(Upload one) {
            return new View(one.id(), one.said().title(), one.fileName(), one.size(), one.received(), one.begunAt());
        }
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header("Tus-Resumable", VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .header("Tus-Max-Size", "" + settings.largestEnvelope().toBytes())
                .build();
    }

    @GetMapping
    List<View> underWay() {
        return uploads.underWay(CurrentViewer.get()).stream().map(View::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<View> announce(@RequestBody Announcement said) {
        if (said.particulars() == null) {
            throw new Invalid("particulars", Texts.get("intake.particulars-needed"));
        }
        Upload one = uploads.begin(
                CurrentViewer.get(), said.particulars(), said.fileName(), said.size() == null ? 0 : said.size());
        return created(one).body(View.of(one));
    }

    /** As any client of the protocol begins. */
    @PostMapping(headers = "Upload-Length")
    ResponseEntity<Void> create(
            @RequestHeader("Upload-Length") long size,
            @RequestHeader(value = "Upload-Metadata", required = false) @Nullable String metadata) {
        TusMetadata told = TusMetadata.read(metadata);
        return created(uploads.begin(CurrentViewer.get(), told.said(), told.fileName(), size))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> head(@PathVariable UUID id) {
        Upload one = uploads.find(CurrentViewer.get(), id);
        return ResponseEntity.ok()
                .header("Tus-Resumable", VERSION)
                .header("Upload-Offset", "" + one.received())
                .header("Upload-Length", "" + one.size())
                .header("Cache-Control", "no-store")
                .build();
    }

    @PatchMapping("/{id}")
    WebAsyncTask<ResponseEntity<Void>> piece(
            @PathVariable UUID id,
            @RequestHeader(value = "Upload-Offset", required = false) @Nullable Long offset,
            HttpServletRequest request)
            throws IOException {
        boolean ours = PIECE.equals(request.getContentType()) && VERSION.equals(request.getHeader("Tus-Resumable"));
        if (!ours || offset == null || offset < 0) {
            throw new Invalid("", Texts.get("intake.upload-head"));
        }
        Viewer viewer = CurrentViewer.get();
        InputStream body = request.getInputStream();
        Callable<ResponseEntity<Void>> work = () -> answer(uploads.take(viewer, id, offset, body));
        return new WebAsyncTask<>(settings.longestUpload().plusMinutes(1).toMillis(), senders, work);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> drop(@PathVariable UUID id) throws IOException {
        uploads.drop(CurrentViewer.get(), id);
        return ResponseEntity.noContent().header("Tus-Resumable", VERSION).build();
    }

    @PostMapping("/{id}/completion")
    WebAsyncTask<ResponseEntity<Receipt>> complete(@PathVariable UUID id, @RequestBody Completion said) {
        Viewer viewer = CurrentViewer.get();
        return new WebAsyncTask<>(settings.longestUpload().toMillis(), senders, () -> {
            Receipt receipt = uploads.complete(viewer, id, said.sha256());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/contributions/" + receipt.id()))
                    .body(receipt);
        });
    }

    private static ResponseEntity.BodyBuilder created(Upload one) {
        return ResponseEntity.created(URI.create("/api/uploads/" + one.id())).header("Tus-Resumable", VERSION);
    }

    private static ResponseEntity<Void> answer(Uploads.Piece piece) {
        return switch (piece) {
            case Uploads.Piece.Taken(long received) -> at(HttpStatus.NO_CONTENT, received);
            case Uploads.Piece.Misplaced(long received) -> at(HttpStatus.CONFLICT, received);
            case Uploads.Piece.Busy() ->
                ResponseEntity.status(HttpStatus.LOCKED)
                        .header("Tus-Resumable", VERSION)
                        .header("Retry-After", "2")
                        .build();
        };
    }

    private static ResponseEntity<Void> at(HttpStatus status, long received) {
        return ResponseEntity.status(status)
                .header("Tus-Resumable", VERSION)
                .header("Upload-Offset", "" + received)
                .build();
    }
}
