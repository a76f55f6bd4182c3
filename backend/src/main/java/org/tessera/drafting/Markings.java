package org.tessera.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.policy.StrictestMarking;
import org.tessera.policy.StrictestMarking.Source;

/** What texts lean on, as the rule of their marking wants it, and the rule's reasons as a viewer may be told them. */
@Component
public class Markings {

    private final Evidence evidence;
    private final Contributions contributions;

    Markings(Evidence evidence, Contributions contributions) {
        this.evidence = evidence;
        this.contributions = contributions;
    }

    /**
     * The contributions in which the passages stand, as they are marked today. Asks no policy.
     *
     * @param whenCited how each passage was marked when it was cited: what counts when nothing else is left of it
     */
    public List<Source> sources(Map<UUID, Marking> whenCited) {
        Map<UUID, UUID> standsIn = evidence.contributionsOf(whenCited.keySet());
        Map<UUID, Contribution> known = contributions.findAll(Set.copyOf(standsIn.values()));
        Map<UUID, Integer> passages = new LinkedHashMap<>();
        List<Source> sources = new ArrayList<>();
        whenCited.forEach((passage, marking) -> {
            Contribution one = known.get(standsIn.getOrDefault(passage, passage));
            if (one == null) {
                sources.add(new Source(null, null, marking, Set.of(), 1));
            } else {
                passages.merge(one.id(), 1, Integer::sum);
            }
        });
        passages.forEach((id, count) -> {
            Contribution one = Objects.requireNonNull(known.get(id));
            sources.add(new Source(
                    id,
                    one.owner(),
                    one.particulars().marking(),
                    one.particulars().handling(),
                    count));
        });
        return sources;
    }

    /** A source of which the viewer may not know is "one partner country", and nothing else is told of it. */
    public ToldMarking told(Viewer viewer, StrictestMarking marking) {
        Map<UUID, Contribution> known = contributions.findAll(sourcesOf(List.of(marking)));
        List<ToldMarking.Reason> told = new ArrayList<>();
        for (StrictestMarking.Reason reason : marking.reasons()) {
            Source source = reason.source();
            Contribution one =
                    source == null || source.contribution() == null ? null : known.get(source.contribution());
            ToldMarking.Reason said = one != null && mayKnow(viewer, one)
                    ? ToldMarking.Reason.of(reason, one)
                    : ToldMarking.Reason.of(reason);
            if (!told.contains(said)) {
                told.add(said);
            }
        }
        return new ToldMarking(marking.marking(), marking.handling(), told);
    }

    private boolean mayKnow(Viewer viewer, Contribution one) {
        Sharing sharing = contributions.sharing(one);
        return Policy.mayKnow(viewer, sharing).allowed();
    }

    private static Set<UUID> sourcesOf(Collection<StrictestMarking> markings) {
        return markings.stream()
                .flatMap(marking -> marking.reasons().stream())
                .map(StrictestMarking.Reason::source)
                .filter(Objects::nonNull)
                .map(Source::contribution)
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.toSet());
    }
}
