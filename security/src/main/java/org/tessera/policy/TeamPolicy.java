package org.tessera.policy;

import java.util.Set;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Decision.Refused;

/**
 * Teams: where coordinators and reviewers are named for an assessment or a chapter, its draft is theirs and nobody else's, but
 * for the country whose own part a section is and countries that its audience names one by one. A team gives no right that the
 * role would not give. The table of cases is {@code PolicyTeamTest}; decision record 0029 says why.
 */
public final class TeamPolicy {

    private static final Decision ALLOWED = new Decision.Allowed();

    private TeamPolicy() {}

    /** Whether the team lets the viewer to the section's draft; whether the viewer may read it is asked beside. */
    public static Decision mayEnter(Viewer viewer, SectionSharing section) {
        if (section.team().isEmpty() || section.team().contains(viewer.account())) {
            return ALLOWED;
        }
        Country country = viewer.country();
        if (country != null && viewer.belongsTo(section.country())) {
            return ALLOWED;
        }
        return country != null
                        && viewer.isContactPointOf(country)
                        && section.audience().contains(Audience.of(country))
                ? ALLOWED
                : new Refused("outside the team that is named for it");
    }

    /** Whether the viewer arranges an outline's chapter, or the whole, for which the team is named: a coordinator in it. */
    public static Decision mayArrange(Viewer viewer, Set<String> team) {
        if (!viewer.is(Role.COORDINATOR)) {
            return new Refused("only coordinators arrange an outline");
        }
        return team.isEmpty() || team.contains(viewer.account())
                ? ALLOWED
                : new Refused("outside the team that is named for it");
    }

    /** Whether the viewer names a team: a coordinator, of the present one where there is one. */
    public static Decision mayName(Viewer viewer, Set<String> present) {
        if (!viewer.is(Role.COORDINATOR)) {
            return new Refused("only coordinators name teams");
        }
        return present.isEmpty() || present.contains(viewer.account())
                ? ALLOWED
                : new Refused("only a coordinator of the team changes it");
    }
}
