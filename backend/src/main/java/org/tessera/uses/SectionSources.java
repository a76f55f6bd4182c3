package org.tessera.uses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Sections;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.drafting.CitedEvaluations;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionView;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.OwnersEvaluations;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.marking.Evaluation;
import org.tessera.problem.NotFound;

/** How a section stands towards its sources: sentences without any, words taken over, and what became of the sources since. */
@Component
public class SectionSources {

    /** What became of a source. */
    public enum State {
        STANDS,
        /** Its owner evaluated it otherwise since it was cited. */
        RE_EVALUATED,
        /** A coordinator evaluates it otherwise than its owner. */
        EVALUATED_OTHERWISE,
        /** Its contribution was withdrawn. */
        WITHDRAWN,
        /** A new version of its contribution is there. */
        REPLACED,
        /** Not within this viewer's sight, now or ever. */
        WITHHELD
    }

    /**
     * @param read as the viewer may read it now
     * @param newer the contribution that took the place of this one's, as far as the viewer may know it
     * @param cited how its owner evaluated it when it was cited, if otherwise than now
     */
    public record Source(
            UUID passage,
            State state,
            @Nullable Passage read,
            @Nullable Contribution newer,
            @Nullable EvaluatedThen cited) {}

    /** @param until when the owner evaluated it anew */
    public record EvaluatedThen(
            Evaluation evaluation, @Nullable Instant until) {}

    /**
     * @param unsourced sentences that no citation carries, in order
     * @param literal sentences with eight words in a row as a source has them
     * @param sources in order of first appearance
     */
    public record Standing(List<String> unsourced, List<String> literal, List<Source> sources) {
        public Standing {
            unsourced = List.copyOf(unsourced);
            literal = List.copyOf(literal);
            sources = List.copyOf(sources);
        }

        /** No words. */
        @Override
        public String toString() {
            return "Standing[" + unsourced.size() + ", " + literal.size() + ", " + sources.size() + "]";
        }
    }

    private final Drafts drafts;
    private final Sections sections;
    private final Evidence evidence;
    private final Contributions contributions;
    private final CitedEvaluations cited;
    private final OwnersEvaluations evaluations;

    SectionSources(
            Drafts drafts,
            Sections sections,
            Evidence evidence,
            Contributions contributions,
            CitedEvaluations cited,
            OwnersEvaluations evaluations) {
        this.drafts = drafts;
        this.sections = sections;
        this.evidence = evidence;
        this.contributions = contributions;
        this.cited = cited;
        this.evaluations = evaluations;
    }

    /** @throws NotFound the section is out of the viewer's sight */
    @Transactional
    public Standing of(Viewer viewer, UUID section) {
        SectionView view = drafts.section(viewer, section).orElseThrow(NotFound::new);
        Locale language =
                Locale.of(sections.find(section).orElseThrow(NotFound::new).language());
        Map<UUID, Passage> read = evidence.passages(viewer, view.citations());
        Map<UUID, UUID> contributionOf = evidence.contributionsOf(view.citations());
        Map<UUID, Evaluation> then = cited.of(section);
        Map<UUID, Instant> setAt = evaluations.setAt(read.keySet());
        List<Source> sources = new ArrayList<>();
        for (UUID passage : view.citations()) {
            Passage words = read.get(passage);
            sources.add(
                    words == null
                            ? gone(viewer, passage, contributionOf.get(passage))
                            : standing(words, then.get(passage), setAt.get(passage)));
        }
        return new Standing(
                Sourced.unsourced(view.doc(), language),
                Sourced.literal(
                        view.doc(),
                        language,
                        read.values().stream().map(Passage::text).toList()),
                sources);
    }

    private static Source standing(Passage read, @Nullable Evaluation then, @Nullable Instant at) {
        if (then != null && !then.equals(read.evaluation())) {
            return new Source(read.id(), State.RE_EVALUATED, read, null, new EvaluatedThen(then, at));
        }
        boolean otherwise = read.coordinatorEvaluation() != null
                && !read.coordinatorEvaluation().equals(read.evaluation());
        return new Source(read.id(), otherwise ? State.EVALUATED_OTHERWISE : State.STANDS, read, null, null);
    }

    private Source gone(Viewer viewer, UUID passage, @Nullable UUID contribution) {
        Contribution known = contribution == null
                ? null
                : contributions.known(viewer, contribution).orElse(null);
        if (known == null || !known.state().gone()) {
            return new Source(passage, State.WITHHELD, null, null, null);
        }
        Contribution newer = contributions.successor(viewer, known.id()).orElse(null);
        return new Source(passage, newer == null ? State.WITHDRAWN : State.REPLACED, null, newer, null);
    }
}
