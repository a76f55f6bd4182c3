package org.tessera.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Cited;
import org.tessera.drafting.Drafts;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.likeness.Likeness;
import org.tessera.merging.jdbc.StoredSuggestions;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the first draft of a crime-area chapter from the evidence of all countries: one part for each country, which cites
 * that country's passages only, and a regional one. The rules are in {@code docs/merge.md}; the same evidence gives the
 * same draft.
 */
@Component
public class Merge {

    private final Assessments assessments;
    private final Evidence evidence;
    private final Drafts drafts;
    private final StoredSuggestions suggestions;
    private final SharedNames sharedNames;
    private final Likeness likeness;
    private final WhyHere whyHere;
    private final Ledger ledger;

    Merge(
            Assessments assessments,
            Evidence evidence,
            Drafts drafts,
            StoredSuggestions suggestions,
            SharedNames sharedNames,
            Likeness likeness,
            WhyHere whyHere,
            Ledger ledger) {
        this.assessments = assessments;
        this.evidence = evidence;
        this.drafts = drafts;
        this.suggestions = suggestions;
        this.sharedNames = sharedNames;
        this.likeness = likeness;
        this.whyHere = whyHere;
        this.ledger = ledger;
    }

    /**
     * Sections that nobody has edited are written anew; what is new for edited ones is listed.
     *
     * @param progress from 0 to 1
     * @throws NotFound no such assessment or chapter within the viewer's sight
     * @throws Forbidden the viewer is no coordinator
     * @throws Invalid the chapter has no crime area
     */
    public MergeOutcome merge(Viewer viewer, UUID assessment, UUID chapter, DoubleConsumer progress) {
        return merge(viewer, assessment, chapter, progress, () -> false);
    }

    /** @param cancelled asked before each section: what is written by then stays, the rest is left as it was */
    public MergeOutcome merge(
            Viewer viewer, UUID assessment, UUID chapter, DoubleConsumer progress, BooleanSupplier cancelled) {
        Assessment whole = assessments.visible(viewer, assessment).orElseThrow(NotFound::new);
        Assessment.Chapter merged = whole.chapters().stream()
                .filter(one -> one.id().equals(chapter))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("merging.coordinators-merge"));
        }
        String area = merged.area();
        if (area == null) {
            throw new Invalid("chapter", Texts.get("merging.no-area"));
        }
        progress.accept(0.05);
        Prose prose = new Prose(whole.language());
        Findings findings = Findings.of(area, evidence.inArea(viewer, area), prose::original);
        progress.accept(0.3);
        return write(viewer, merged, prose, findings, progress, cancelled);
    }

    private MergeOutcome write(
            Viewer viewer,
            Assessment.Chapter chapter,
            Prose prose,
            Findings findings,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        List<Country> asked = chapter.sections().stream()
                .map(Assessment.Section::country)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        List<UUID> written = new ArrayList<>();
        List<MergeOutcome.Suggestion> found = new ArrayList<>();
        int citations = 0;
        int done = 0;
        for (Assessment.Section section : chapter.sections()) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            Country country = section.country();
            ObjectNode doc = country == null
                    ? new RegionalPart(prose, sharedNames)
                            .write(asked, findings, Alike.of(viewer, likeness, findings.passages()))
                    : new CountryPart(prose).write(country, findings);
            List<UUID> cites = Cited.in(doc);
            List<Reason> reasons = Reasons.takeOff(doc);
            boolean anew = drafts.writeAnew(viewer, section.id(), doc);
            whyHere.keep(viewer, section.id(), reasons, anew);
            if (anew) {
                written.add(section.id());
                citations += cites.size();
                suggestions.replace(section.id(), List.of());
            } else {
                List<UUID> fresh = fresh(section.id(), cites);
                suggestions.replace(section.id(), fresh);
                suggestions
                        .of(section.id())
                        .forEach(passage -> found.add(new MergeOutcome.Suggestion(section.id(), passage)));
            }
            done++;
            progress.accept(0.3 + 0.7 * done / chapter.sections().size());
        }
        ledger.append(viewer, Act.CHAPTER_MERGED, "chapter/" + chapter.id());
        return new MergeOutcome(written, citations, found);
    }

    /** What the merge would cite and the edited section does not. */
    private List<UUID> fresh(UUID section, List<UUID> cites) {
        Set<UUID> cited = Set.copyOf(drafts.cited(section));
        return cites.stream()
                .filter(passage -> !cited.contains(passage))
                .distinct()
                .toList();
    }

    /**
     * Not wanted in this section: no merge offers it there again.
     *
     * @throws NotFound out of the viewer's sight
     * @throws Forbidden the viewer is no coordinator
     */
    public void reject(Viewer viewer, UUID section, UUID passage) {
        if (drafts.section(viewer, section).isEmpty()) {
            throw new NotFound();
        }
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("merging.coordinators-merge"));
        }
        suggestions.reject(section, passage, viewer.account());
        ledger.append(viewer, Act.SUGGESTION_DECIDED, "section/" + section, "rejected passage/" + passage, null);
    }

    /** What the last merge found for the section and nobody has cited since, as far as the viewer may read it. */
    public List<Passage> suggestions(Viewer viewer, UUID section) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            return List.of();
        }
        List<UUID> fresh = fresh(section, suggestions.of(section));
        var readable = evidence.passages(viewer, fresh);
        return fresh.stream().filter(readable::containsKey).map(readable::get).toList();
    }
}
