package org.tessera.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.SectionPlans;
import org.tessera.assessment.SectionPlans.Plan;
import org.tessera.drafting.Progress;
import org.tessera.drafting.Progress.Stage;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;

/** Worked out for each section that a viewer sees, from its text, its plan and the rounds and sign-offs within sight. */
@Component
public class SectionStatuses {

    /** @param progress of its text */
    public record Of(SectionStatus status, Plan plan, Progress.Of progress) {
        public static final Of NOTHING = new Of(SectionStatus.EMPTY, Plan.NONE, Progress.Of.NOTHING);
    }

    private final Progress progress;
    private final SectionPlans plans;
    private final Rounds rounds;
    private final SignOffs signOffs;

    SectionStatuses(Progress progress, SectionPlans plans, Rounds rounds, SignOffs signOffs) {
        this.progress = progress;
        this.plans = plans;
        this.rounds = rounds;
        this.signOffs = signOffs;
    }

    /**
     * Of each of its sections.
     *
     * @param seen as the viewer sees it
     */
    @Transactional
    public Map<UUID, Of> of(Viewer viewer, Assessment seen) {
        List<UUID> sections = seen.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Assessment.Section::id)
                .toList();
        Map<UUID, Progress.Of> texts = progress.of(seen);
        Map<UUID, Plan> planned = plans.of(sections);
        List<Round> all = rounds.of(viewer, seen.id());
        Set<UUID> reviewed = new HashSet<>();
        all.stream().filter(round -> round.closed() == null).forEach(round -> reviewed.addAll(round.sections()));
        Map<UUID, Round> asked = new HashMap<>();
        all.stream()
                .filter(round -> round.asks() == Round.Asks.SIGN_OFF)
                .forEach(round -> round.sections().forEach(section -> asked.putIfAbsent(section, round)));
        Map<UUID, List<SignOff.Standing>> signed = signOffs.standing(viewer, asked.keySet(), seen.dataKey());
        Map<UUID, Of> statuses = new HashMap<>();
        for (UUID section : sections) {
            Progress.Of text = texts.getOrDefault(section, Progress.Of.NOTHING);
            Plan plan = planned.getOrDefault(section, Plan.NONE);
            boolean everybody = signedByAll(asked.get(section), signed.getOrDefault(section, List.of()));
            statuses.put(section, new Of(status(text, plan, reviewed.contains(section), everybody), plan, text));
        }
        return statuses;
    }

    static SectionStatus status(Progress.Of text, Plan plan, boolean inRound, boolean signedByAll) {
        Integer agreed = plan.agreed();
        if (text.stage() == Stage.EMPTY) {
            return SectionStatus.EMPTY;
        }
        if (signedByAll || (agreed != null && agreed == text.version())) {
            return SectionStatus.AGREED;
        }
        if (inRound) {
            return SectionStatus.IN_REVIEW;
        }
        return text.stage() == Stage.MERGED ? SectionStatus.MERGED : SectionStatus.DRAFTING;
    }

    /** Every country and named reviewer that the newest round for sign-off asked; unnamed reviewers: at least one. */
    static boolean signedByAll(@Nullable Round asked, Collection<SignOff.Standing> words) {
        if (asked == null) {
            return false;
        }
        Set<String> signed = new HashSet<>();
        boolean reviewer = false;
        for (SignOff.Standing one : words) {
            if (one.current() && one.signOff().verdict() != SignOff.Verdict.CHANGES) {
                signed.add(one.signOff().party());
                reviewer |= one.signOff().country() == null;
            } else if (one.current()) {
                return false;
            }
        }
        boolean countries = asked.invited().stream()
                .filter(one -> one != Audience.REVIEWERS)
                .allMatch(one -> signed.contains(one.name()));
        boolean reviewers = asked.reviewers().isEmpty()
                ? !asked.invited().contains(Audience.REVIEWERS) || reviewer
                : signed.containsAll(asked.reviewers());
        return countries && reviewers;
    }
}
