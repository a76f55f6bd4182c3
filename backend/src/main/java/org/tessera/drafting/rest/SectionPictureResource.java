package org.tessera.drafting.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.drafting.Picture;
import org.tessera.drafting.Pictures;
import org.tessera.identity.CurrentViewer;

/** {@code /api/sections/{section}/pictures}: what the section's figures can show. */
@RestController
@RequestMapping("/api/sections/{section}/pictures")
class SectionPictureResource {

    private final Pictures pictures;

    SectionPictureResource(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The body is the file itself, never a form: a form would leave it in a temporary file. */
    @PostMapping
    ResponseEntity<Picture> add(@PathVariable UUID section, InputStream body) throws IOException {
        Picture added = pictures.add(CurrentViewer.get(), section, body.readNBytes(pictures.largest() + 1));
        return ResponseEntity.created(URI.create("/api/sections/" + section + "/pictures/" + added.id()))
                .body(added);
    }

    @GetMapping
    List<Picture> pictures(@PathVariable UUID section) {
        return pictures.of(CurrentViewer.get(), section);
    }

    /** The picture. Everything else that keeps a browser from taking it for a page comes with every answer of the interface. */
    @GetMapping("/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable UUID section, @PathVariable UUID picture) {
        Pictures.Shown shown = pictures.show(CurrentViewer.get(), section, picture);
        MediaType type = MediaType.parseMediaType(shown.picture().mediaType());
        String name = "picture." + type.getSubtype();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(shown.bytes());
    }

    @DeleteMapping("/{picture}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID section, @PathVariable UUID picture) {
        pictures.delete(CurrentViewer.get(), section, picture);
    }
}
