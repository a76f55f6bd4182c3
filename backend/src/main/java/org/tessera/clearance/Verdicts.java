package org.tessera.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tessera.clearance.Statement.Outcome;
import org.tessera.clearance.Statement.Why;
import org.tessera.identity.Country;
import org.tessera.policy.Policy;

/** What becomes of a statement, by what carries it. */
final class Verdicts {

    private final Function<UUID, Standing> sources;
    private final Notes notes;
    private final boolean tellable;

    /**
     * @param cited all that the section leans on
     * @param ofOneCountry whether the section is a country's own, where "one partner country" would be no secret
     */
    Verdicts(Function<UUID, Standing> sources, Notes notes, List<UUID> cited, boolean ofOneCountry) {
        this.sources = sources;
        this.notes = notes;
        Set<Country> contributing = cited.stream()
                .map(sources)
                .filter(one -> !(one instanceof Standing.Gone))
                .map(Standing::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.tellable = !ofOneCountry && Policy.mayTellAnonymously(contributing).allowed();
    }

    Statement of(String text, List<UUID> passages) {
        List<String> wordings = new ArrayList<>();
        boolean anonymous = false;
        boolean agreed = true;
        boolean missing = false;
        for (UUID passage : passages) {
            switch (sources.apply(passage)) {
                case Standing.Given _ -> {}
                case Standing.Anonymous one -> {
                    String wording = one.wording();
                    anonymous = true;
                    if (wording == null) {
                        agreed = false;
                    } else if (!wordings.contains(wording)) {
                        wordings.add(wording);
                    }
                }
                case Standing.Gone _ -> {
                    return withheld(text, passages, Why.GONE);
                }
                case Standing.NotReleased _ -> missing = true;
            }
        }
        if (missing) {
            return withheld(text, passages, Why.NOT_RELEASED);
        }
        if (!anonymous) {
            return new Statement(text, passages, Outcome.STANDS, null, null);
        }
        if (!tellable) {
            return withheld(text, passages, Why.NOWHERE_TO_HIDE);
        }
        return agreed
                ? new Statement(
                        text, passages, Outcome.REWORDED, notes.told(String.join(" ", wordings)), Why.ANONYMOUSLY)
                : new Statement(text, passages, Outcome.ANONYMISED, notes.partner(), Why.ANONYMOUSLY);
    }

    Statement withheld(String text, List<UUID> passages, Why why) {
        return new Statement(text, passages, Outcome.WITHHELD, notes.withheld(), why);
    }
}
