package org.tessera.ui.contributions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.OriginalFiles;
import org.tessera.identity.Viewer;
import org.tessera.ui.Words;

/** Takes the file as it was handed in; the policy is asked when it is taken, and again at every click. */
public final class OriginalLink extends Anchor {

    private static final long serialVersionUID = 1L;

    private OriginalLink(OriginalFiles originals, Viewer viewer, UUID contribution) {
        setId("original");
        addClassNames("small", "original");
        setText(Words.of("documents.original"));
        setTitle(Words.of("documents.original-help"));
        setHref((DownloadHandler) event -> write(event, originals.take(viewer, contribution)));
        getElement().setAttribute("download", true);
    }

    /** Empty for who may not read all of the contribution. */
    public static Optional<OriginalLink> of(OriginalFiles originals, Viewer viewer, Contribution of) {
        return originals.mayTake(viewer, of)
                ? Optional.of(new OriginalLink(originals, viewer, of.id()))
                : Optional.empty();
    }

    private static void write(DownloadEvent event, OriginalFiles.Original original) throws IOException {
        event.setFileName(original.name());
        event.setContentType("application/octet-stream");
        try (InputStream content = original.content()) {
            content.transferTo(event.getOutputStream());
        }
    }
}
