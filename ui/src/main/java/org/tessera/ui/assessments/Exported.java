package org.tessera.ui.assessments;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.tessera.edition.Edition;
import org.tessera.edition.Editions;
import org.tessera.edition.ExportFormat;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;

/** An exported file on its way to one person: in memory only, fetched once. */
final class Exported {

    private final String name;
    private final String mediaType;
    private byte[] content;

    private Exported(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
    }

    /** @throws org.tessera.problem.Conflict with what blocks the release to the audience */
    static Exported of(Editions editions, Viewer viewer, Edition edition, ExportFormat format, Audience audience) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        editions.export(viewer, edition.id(), format, audience, out);
        String ending = format.name().toLowerCase(Locale.ROOT);
        return new Exported(
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

    /** Starts the browser's download; the file is forgotten when it has gone out. */
    void offer(HasComponents page) {
        Anchor link = new Anchor();
        link.getStyle().setDisplay(Style.Display.NONE);
        link.setHref((DownloadHandler) this::write);
        link.getElement().setAttribute("download", name);
        page.add(link);
        link.getElement().executeJs("this.click()");
    }

    private void write(DownloadEvent event) throws IOException {
        event.setFileName(name);
        event.setContentType(mediaType);
        event.setContentLength(content.length);
        event.getOutputStream().write(content);
        content = new byte[0];
    }
}
