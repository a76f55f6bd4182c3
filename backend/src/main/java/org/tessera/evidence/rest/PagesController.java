package org.tessera.evidence.rest;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.evidence.PagePictures;
import org.tessera.identity.CurrentViewer;
import org.tessera.parsing.Cell;
import org.tessera.problem.NotFound;

/** {@code /api/documents/{document}/pages/{page}}: a page of a PDF as a picture, for who may take the original. */
@RestController
class PagesController {

    private final PagePictures pictures;

    PagesController(PagePictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/api/documents/{document}/pages/{page}")
    ResponseEntity<byte[]> page(@PathVariable UUID document, @PathVariable int page) {
        Cell.Picture picture =
                pictures.page(CurrentViewer.get(), document, page).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Pages", String.valueOf(picture.pages()))
                .body(picture.bytes());
    }
}
