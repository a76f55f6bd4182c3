package org.tessera.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.storage.Blobs;
import org.tessera.vault.Vault;

/** The opened file of a contribution, sealed under the contribution's data key. */
@Component
public class Originals {

    private static final String KIND = "original";

    private final Blobs blobs;
    private final Vault vault;

    Originals(Blobs blobs, Vault vault) {
        this.blobs = blobs;
        this.vault = vault;
    }

    /** Durable when it returns; an earlier one is replaced. The writer writes plain bytes. */
    public void keep(UUID contribution, UUID dataKey, Blobs.Writer plain) throws IOException {
        blobs.put(name(contribution), blob -> {
            try (OutputStream out = vault.sealing(dataKey, context(contribution), blob)) {
                plain.writeTo(out);
            }
        });
    }

    /** The plain bytes; each segment is verified before a byte of it is returned. */
    public InputStream open(Contribution contribution) throws IOException {
        return vault.opening(contribution.dataKey(), context(contribution.id()), blobs.get(name(contribution.id())));
    }

    /** Durable when it returns; none is no error. */
    public void delete(UUID contribution) throws IOException {
        blobs.delete(name(contribution));
    }

    private static String name(UUID contribution) {
        return KIND + "/" + contribution;
    }

    private static String context(UUID contribution) {
        return "contribution.original/" + contribution;
    }
}
