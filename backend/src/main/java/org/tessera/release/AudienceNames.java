package org.tessera.release;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.policy.Audience;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** Audiences as scripts write them. */
public final class AudienceNames {

    private AudienceNames() {}

    /**
     * @param names in any case; none: an empty set
     * @throws Invalid about {@code to}, if a name is none of an audience
     */
    public static Set<Audience> of(@Nullable List<String> names) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        for (String name : names == null ? List.<String>of() : names) {
            try {
                audiences.add(Audience.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new Invalid("to", Texts.get("release.unknown-audience"));
            }
        }
        return audiences;
    }
}
