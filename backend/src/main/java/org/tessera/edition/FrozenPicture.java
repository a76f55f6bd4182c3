package org.tessera.edition;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A picture of an edition as it stood when it was frozen, still sealed.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record FrozenPicture(String mediaType, int width, int height, Supplier<byte[]> open) {

    /** As it is printed; null if the edition has none such. */
    static Publication.@Nullable Picture printed(JsonNode attrs, Map<UUID, FrozenPicture> pictures) {
        FrozenPicture one = pictures.get(UUID.fromString(attrs.path("picture").asString()));
        String alternative = attrs.path("alternative").asString("");
        String digest = attrs.path("digest").asString("");
        return one == null
                ? null
                : new Publication.Picture(alternative, one.mediaType, one.width, one.height, digest, one.open.get());
    }
}
