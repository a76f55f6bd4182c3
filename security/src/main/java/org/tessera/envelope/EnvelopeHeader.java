package org.tessera.envelope;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at the first bytes of what somebody hands in. Needs no key, so a web node can answer at once. */
@Component
public class EnvelopeHeader {

    private final List<EnvelopeFormat> formats;

    public EnvelopeHeader(List<EnvelopeFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** @param head the first {@link Recognition#HEADER} bytes, or all if there are fewer */
    public Recognition recognise(byte[] head) {
        if (head.length == 0) {
            return new Recognition.NotTaken(Reason.EMPTY);
        }
        return formats.stream()
                .map(format -> format.recognise(head))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Recognition.NotTaken(Reason.NOT_SEALED));
    }
}
