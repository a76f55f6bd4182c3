package org.tessera.edition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.drafting.Cited;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** What stands in the way of giving an edition to an audience, section by section. */
final class Blocking {

    private Blocking() {}

    /** Empty when the audience may have the whole edition. */
    static List<Invalid.Problem> of(Frozen frozen, Audience audience, Map<UUID, Sharing> sharing) {
        List<Invalid.Problem> problems = new ArrayList<>();
        for (Frozen.Section section : frozen.sections()) {
            List<UUID> cited = Cited.in(section.doc());
            if (audience == Audience.COORDINATORS || Cited.saysNothing(section.doc())) {
                continue;
            }
            String field = "sections/" + section.id();
            if (!Clearances.writtenFor(section, audience)) {
                problems.add(new Invalid.Problem(
                        field, Texts.get("edition.blocked.section", section.title(), name(audience))));
            }
            passages(section, audience, cited, sharing, field, problems);
        }
        return problems;
    }

    private static void passages(
            Frozen.Section section,
            Audience audience,
            List<UUID> cited,
            Map<UUID, Sharing> sharing,
            String field,
            List<Invalid.Problem> problems) {
        Map<Country, Integer> unreleased = new EnumMap<>(Country.class);
        int withdrawn = 0;
        for (UUID passage : cited) {
            Sharing shared = sharing.get(passage);
            if (shared == null || shared.withdrawn()) {
                withdrawn++;
            } else if (!Policy.belongsOrIsReleased(shared, audience)) {
                unreleased.merge(shared.owner(), 1, Integer::sum);
            }
        }
        unreleased.forEach((country, count) -> problems.add(new Invalid.Problem(
                field,
                Texts.get(
                        "edition.blocked.passages",
                        section.title(),
                        count,
                        Texts.get("names.country." + country),
                        name(audience)))));
        if (withdrawn > 0) {
            problems.add(
                    new Invalid.Problem(field, Texts.get("edition.blocked.withdrawn", section.title(), withdrawn)));
        }
    }

    static String name(Audience audience) {
        return Texts.get("names.audience." + audience);
    }
}
