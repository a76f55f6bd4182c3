package org.tessera.ui.assessments;

import org.springframework.stereotype.Component;
import org.tessera.affected.AffectedSections;
import org.tessera.assessment.Assessments;
import org.tessera.assessment.Outlining;
import org.tessera.assessment.SectionPlans;
import org.tessera.assessment.Teams;
import org.tessera.assessment.Templates;
import org.tessera.basket.Basket;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.Moments;
import org.tessera.drafting.Progress;
import org.tessera.drafting.SectionHistory;
import org.tessera.drafting.SectionMarkings;
import org.tessera.drafting.SectionNotices;
import org.tessera.drafting.WordCounts;
import org.tessera.edition.Editions;
import org.tessera.evidence.Evidence;
import org.tessera.merging.Merge;
import org.tessera.review.Comments;
import org.tessera.review.SectionStatuses;
import org.tessera.review.SignOffs;
import org.tessera.review.Suggestions;
import org.tessera.search.Search;
import org.tessera.ui.review.SignOffDesk;
import org.tessera.uses.SectionSources;

/** The features that the draft's screen stands on. */
@Component
record Faces(
        Assessments assessments,
        Outlining outlining,
        Templates templates,
        SectionPlans plans,
        Teams teams,
        Drafts drafts,
        SectionMarkings markings,
        AffectedSections affected,
        Progress progress,
        WordCounts wordCounts,
        SectionHistory history,
        Moments moments,
        SectionNotices notices,
        Evidence evidence,
        SectionSources sources,
        Search search,
        Basket basket,
        Merge merge,
        Comments comments,
        Suggestions suggestions,
        SignOffs signOffs,
        SectionStatuses statuses,
        SignOffDesk signOffDesk,
        Editions editions) {}
