package org.tessera.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/** A file on its way to one person: in memory only, fetched once. */
public final class Download {

    private final String name;
    private final String mediaType;
    private byte[] content;

    public Download(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /** Starts the browser's download; the file is forgotten when it has gone out. */
    public void offer(HasComponents page) {
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
