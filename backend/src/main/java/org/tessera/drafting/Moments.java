package org.tessera.drafting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Sections;
import org.tessera.drafting.jdbc.Openings;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.HistoryPolicy;
import org.tessera.problem.WhyNot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of a section as it was at any of its versions. */
@Component
public class Moments {

    private final DraftRights rights;
    private final Openings openings;
    private final Authority authority;
    private final Ledger ledger;
    private final JsonMapper json;

    Moments(DraftRights rights, Openings openings, Authority authority, Ledger ledger, JsonMapper json) {
        this.rights = rights;
        this.openings = openings;
        this.authority = authority;
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * Empty unless the viewer may read the section as it is and everything it leaned on at that version: prose that once
     * stood on evidence which is not released to the reader stays out of sight, and so does what was written before the
     * reader's audience was named. Entered in the ledger.
     */
    public Optional<JsonNode> of(Viewer viewer, UUID section, int version) {
        return rights.visible(viewer, section).flatMap(row -> {
            boolean back = WhyNot.allowed(
                    viewer,
                    "section/" + section,
                    HistoryPolicy.mayLookBack(viewer, row.audience(), openings.of(section), version));
            Optional<JsonNode> doc =
                    then(row, version).filter(was -> back && rights.mayRead(viewer, row, Cited.in(was)));
            doc.ifPresent(_ -> ledger.append(viewer, Act.SECTION_VIEWED, "section/" + section));
            return doc;
        });
    }

    private Optional<JsonNode> then(Sections.Row row, int version) {
        return authority.documentAt(row, version).map(json::readTree);
    }

    /** The digest of a text, the same for the same text: lower-case hexadecimal SHA-256 of section and document. */
    public static String digest(UUID section, JsonNode doc) {
        return Digests.of(section + "\n" + doc);
    }
}
