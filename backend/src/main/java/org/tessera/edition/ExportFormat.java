package org.tessera.edition;

/** The forms of an exported edition. */
public enum ExportFormat {
    DOCX,
    PDF,
    JSON
}
