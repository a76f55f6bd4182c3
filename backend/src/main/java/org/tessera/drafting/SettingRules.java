package org.tessera.drafting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.overrides.SetMarking;
import org.tessera.overrides.Subject;
import org.tessera.policy.MarkingPolicy;
import org.tessera.policy.StrictestMarking;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** What may be set for texts, as the policy has it, in words for whoever tries otherwise. */
@Component
public class SettingRules {

    private final Marking ceiling;

    SettingRules(@Value("${tessera.intake.marking-ceiling:BPL}") Marking ceiling) {
        this.ceiling = ceiling;
    }

    public Subject subject(Viewer viewer, SetMarking.Kind kind, UUID id, UUID key) {
        return new Subject(
                kind,
                id,
                key,
                MarkingPolicy.mayProposeForText(viewer),
                proposedBy -> MarkingPolicy.mayConfirmForText(viewer, proposedBy));
    }

    public List<Marking> settable(Collection<StrictestMarking.Source> sources) {
        Marking strictest = StrictestMarking.strictest(sources);
        return Arrays.stream(Marking.values())
                .filter(one -> MarkingPolicy.maySet(one, strictest, ceiling).allowed())
                .toList();
    }

    /**
     * @throws Forbidden not a coordinator
     * @throws Invalid above the ceiling, or weaker than a source
     */
    public void check(Subject subject, Marking marking, Collection<StrictestMarking.Source> sources) {
        mustPropose(subject);
        Marking strictest = StrictestMarking.strictest(sources);
        if (!MarkingPolicy.maySet(marking, strictest, ceiling).allowed()) {
            throw new Invalid(
                    "marking",
                    marking.exceeds(ceiling)
                            ? Texts.get("overrides.above", Texts.get("names.marking." + ceiling))
                            : Texts.get("overrides.weaker", Texts.get("names.marking." + strictest)));
        }
    }

    public void mustPropose(Subject subject) {
        if (!subject.mayPropose().allowed()) {
            throw new Forbidden(Texts.get("overrides.may-not-propose." + subject.kind()));
        }
    }
}
