package org.tessera.review;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;

/** Comments: anchors follow the text, every answer has an outcome and a reason. */
@Component
public class Comments {

    public Comment add(Viewer viewer, UUID section, int version, int from, int to, String text) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Comment answer(Viewer viewer, UUID comment, Comment.Outcome outcome, String reason) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Of a section that the viewer may read, in order of number. */
    public List<Comment> of(Viewer viewer, UUID section) {
        throw new UnsupportedOperationException("not built yet");
    }
}
