package org.tessera.ui.assessments;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.tessera.edition.Edition;
import org.tessera.edition.Editions;
import org.tessera.edition.ExportFormat;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.ui.Download;

/** An edition as a file. */
final class Exported {

    private Exported() {}

    /** @throws org.tessera.problem.Conflict with what blocks the release to the audience */
    static Download of(Editions editions, Viewer viewer, Edition edition, ExportFormat format, Audience audience) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        editions.export(viewer, edition.id(), format, audience, out);
        String ending = format.name().toLowerCase(Locale.ROOT);
        return new Download(
                "edition-%d-%s.%s".formatted(edition.number(), audience.name().toLowerCase(Locale.ROOT), ending),
                switch (format) {
                    case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                    case PDF -> "application/pdf";
                    case JSON -> "application/json";
                },
                out.toByteArray());
    }

    /** The audience that an export for this reader is made for. */
    static Audience own(Viewer viewer) {
        return Audience.of(viewer).stream()
                .filter(audience -> audience != Audience.PUBLIC && audience != Audience.NETWORK)
                .sorted()
                .findFirst()
                .orElse(Audience.PUBLIC);
    }
}
