package org.tessera.evidence;

import java.util.Locale;

/** What kind of file a document is, as people tell files apart. */
public enum FileType {
    TEXT_DOCUMENT,
    PDF,
    SHEET,
    SLIDES,
    MAIL,
    IMAGE,
    PLAIN_TEXT,
    OTHER;

    /** @param mediaType as the parser found it, parameters included */
    public static FileType of(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT).replaceAll("\\s*;.*", "");
        if (type.equals("application/pdf")) {
            return PDF;
        }
        if (type.startsWith("image/")) {
            return IMAGE;
        }
        if (type.startsWith("message/") || type.contains("outlook")) {
            return MAIL;
        }
        if (type.contains("spreadsheet") || type.contains("excel") || type.matches("text/(csv|tab-separated-values)")) {
            return SHEET;
        }
        if (type.contains("presentation") || type.contains("powerpoint")) {
            return SLIDES;
        }
        if (type.contains("word") || type.contains("opendocument.text") || type.endsWith("/rtf")) {
            return TEXT_DOCUMENT;
        }
        return type.startsWith("text/") || type.equals("application/xhtml+xml") ? PLAIN_TEXT : OTHER;
    }
}
