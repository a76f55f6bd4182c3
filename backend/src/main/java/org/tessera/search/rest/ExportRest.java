package org.tessera.search.rest;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.Invalid;
import org.tessera.search.HitList;
import org.tessera.search.SearchWish;
import org.tessera.search.SheetFormat;
import org.tessera.text.Texts;

/** A hit list as a file. */
@RestController
class ExportRest {

    private final HitList list;

    ExportRest(HitList list) {
        this.list = list;
    }

    @PostMapping("/api/search/export")
    ResponseEntity<byte[]> export(@RequestBody SearchWish wish, @RequestParam(defaultValue = "csv") String format) {
        SheetFormat wanted = format(format);
        byte[] file = list.export(CurrentViewer.get(), wish.query(), wanted);
        String name = "hits." + wanted.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }

    private static SheetFormat format(String format) {
        try {
            return SheetFormat.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("format", Texts.get("search.export-format"));
        }
    }
}
