package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A facet of a few kinds that people know, whatever the parser calls them. */
class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "application/pdf, PDF",
        "application/msword, TEXT_DOCUMENT",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, TEXT_DOCUMENT",
        "application/vnd.oasis.opendocument.text, TEXT_DOCUMENT",
        "application/rtf, TEXT_DOCUMENT",
        "text/rtf, TEXT_DOCUMENT",
        "application/vnd.ms-excel, SHEET",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, SHEET",
        "application/vnd.oasis.opendocument.spreadsheet, SHEET",
        "text/csv; charset=windows-1251, SHEET",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation, SLIDES",
        "message/rfc822, MAIL",
        "application/vnd.ms-outlook, MAIL",
        "image/tiff, IMAGE",
        "text/plain; charset=UTF-8, PLAIN_TEXT",
        "text/html, PLAIN_TEXT",
        "application/octet-stream, OTHER",
        "'', OTHER"
    })
    void everyMediaTypeIsOfAKind(String mediaType, FileType kind) {
        assertThat(FileType.of(mediaType)).isEqualTo(kind);
    }
}
