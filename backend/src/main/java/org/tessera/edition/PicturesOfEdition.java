package org.tessera.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Pictures;
import org.tessera.edition.jdbc.EditionPictures;
import org.tessera.edition.jdbc.StoredEditions;
import tools.jackson.databind.JsonNode;

/** Keeps with an edition the pictures that it shows, whatever becomes of them in the sections. */
@Component
class PicturesOfEdition {

    private final Pictures pictures;
    private final EditionPictures stored;
    private final StoredEditions editions;

    PicturesOfEdition(Pictures pictures, EditionPictures stored, StoredEditions editions) {
        this.pictures = pictures;
        this.stored = stored;
        this.editions = editions;
    }

    void keep(Edition edition, UUID key, Frozen frozen) {
        Map<UUID, UUID> sections = new LinkedHashMap<>();
        frozen.sections().forEach(section -> collect(section.id(), section.doc(), sections));
        sections.forEach((picture, section) -> stored.keep(edition, key, pictures.frozen(section, picture)));
    }

    private static void collect(UUID section, JsonNode node, Map<UUID, UUID> sections) {
        if (node.path("type").asString("").equals(Doc.PICTURE)) {
            sections.put(UUID.fromString(node.path("attrs").path("picture").asString()), section);
        }
        node.path("content").forEach(child -> collect(section, child, sections));
    }

    Map<UUID, FrozenPicture> of(Edition edition) {
        return stored.of(edition, editions.keyOf(edition));
    }
}
