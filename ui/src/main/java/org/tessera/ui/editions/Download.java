package org.tessera.ui.editions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.server.streams.DownloadHandler;

/** A file on its way to one person: in memory only, and kept by the page, whatever of it is drawn anew. */
final class Download {

    private Download() {}

    static void offer(String name, String mediaType, byte[] content) {
        Anchor link = new Anchor();
        link.getStyle().setDisplay(Style.Display.NONE);
        link.setHref((DownloadHandler) event -> {
            event.setFileName(name);
            event.setContentType(mediaType);
            event.setContentLength(content.length);
            event.getOutputStream().write(content);
        });
        link.getElement().setAttribute("download", name);
        UI.getCurrent().add(link);
        link.getElement().executeJs("this.click()");
    }
}
