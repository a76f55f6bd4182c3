package org.tessera.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.AccountPolicy;

/** The provider's claims as far as they are granted here. A unit on either side is the narrower one and counts. */
final class Effective {

    private Effective() {}

    static Viewer of(Viewer claimed, Collection<Appointment> appointments, boolean disabled, Instant at) {
        if (disabled) {
            return new Viewer(claimed.account(), Set.of(), null);
        }
        List<Appointment> meant = appointments.stream()
                .filter(one -> one.inForce(at) && claimed.is(one.role()) && fits(claimed, one))
                .toList();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<Appointment> national = meant.stream()
                .filter(one -> AccountPolicy.NATIONAL.contains(one.role()))
                .toList();
        meant.stream()
                .map(Appointment::role)
                .filter(role -> !AccountPolicy.NATIONAL.contains(role))
                .forEach(roles::add);
        if (national.isEmpty()) {
            return new Viewer(claimed.account(), roles, null);
        }
        String authority = authority(claimed, national);
        national.stream()
                .filter(one -> one.authority() == null || one.authority().equals(authority))
                .map(Appointment::role)
                .forEach(roles::add);
        return new Viewer(claimed.account(), roles, claimed.country(), authority);
    }

    /**
     * A deputy has the lead's role beside the own, where both have the same sight and as long as the lead has it.
     *
     * @param leads the own rights of whoever is stood for
     */
    static Viewer with(Viewer own, Collection<Deputyship> deputyships, Function<String, Viewer> leads, Instant at) {
        if (!own.is(Role.ANALYST) || own.is(Role.LEAD)) {
            return own;
        }
        return deputyships.stream()
                .filter(one -> one.inForce(at) && sees(own, one) && standing(leads.apply(one.lead()), one))
                .findFirst()
                .map(one -> {
                    Set<Role> roles = EnumSet.copyOf(own.roles());
                    roles.add(Role.LEAD);
                    return new Viewer(own.account(), roles, own.country(), own.authority(), one.lead());
                })
                .orElse(own);
    }

    private static boolean standing(Viewer lead, Deputyship one) {
        return lead.is(Role.LEAD) && sees(lead, one);
    }

    private static boolean sees(Viewer viewer, Deputyship one) {
        return viewer.country() == one.country() && Objects.equals(viewer.authority(), one.authority());
    }

    private static boolean fits(Viewer claimed, Appointment one) {
        if (!AccountPolicy.NATIONAL.contains(one.role())) {
            return true;
        }
        boolean unit = claimed.authority() == null
                || one.authority() == null
                || claimed.authority().equals(one.authority());
        return one.country() != null && one.country() == claimed.country() && unit;
    }

    private static @Nullable String authority(Viewer claimed, List<Appointment> national) {
        if (claimed.authority() != null || national.stream().anyMatch(one -> one.authority() == null)) {
            return claimed.authority();
        }
        return national.stream()
                .map(Appointment::authority)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
