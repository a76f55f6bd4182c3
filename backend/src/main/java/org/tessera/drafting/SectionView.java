package org.tessera.drafting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import tools.jackson.databind.JsonNode;

/**
 * A section as one reader sees it.
 *
 * @param doc ProseMirror JSON; quoted evidence as ids only
 * @param text with quotations filled in under the reader's rights, else {@code [withheld]}
 * @param marking the strictest of its sources'
 * @param handling the codes of all its sources
 * @param citations passages cited or quoted, in order of first appearance
 * @param authors accounts that wrote in it
 * @param mayEdit whether this reader may change the text
 */
public record SectionView(
        UUID id,
        UUID assessment,
        String title,
        @Nullable Country country,
        int version,
        JsonNode doc,
        String text,
        Marking marking,
        Set<HandlingCode> handling,
        Set<Audience> audience,
        List<UUID> citations,
        List<String> authors,
        boolean mayEdit) {}
