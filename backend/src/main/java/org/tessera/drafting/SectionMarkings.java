package org.tessera.drafting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Sections;
import org.tessera.drafting.jdbc.Citations;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.overrides.MarkedByTwo;
import org.tessera.overrides.Overrides;
import org.tessera.overrides.SetMarking;
import org.tessera.overrides.SetMarking.Kind;
import org.tessera.overrides.Subject;
import org.tessera.policy.MarkingPolicy;
import org.tessera.policy.StrictestMarking;
import org.tessera.policy.StrictestMarking.Source;
import org.tessera.problem.NotFound;
import org.tessera.release.SharingChanged;

/** How sections are marked: by the strictest of what they lean on today, or as two coordinators set it above that. */
@Component
public class SectionMarkings implements MarkedByTwo {

    private final DraftRights rights;
    private final Citations citations;
    private final Evidence evidence;
    private final Markings markings;
    private final Overrides overrides;
    private final SettingRules rules;
    private final SectionNotices notices;

    SectionMarkings(
            DraftRights rights,
            Citations citations,
            Evidence evidence,
            Markings markings,
            Overrides overrides,
            SettingRules rules,
            SectionNotices notices) {
        this.rights = rights;
        this.citations = citations;
        this.evidence = evidence;
        this.markings = markings;
        this.overrides = overrides;
        this.rules = rules;
        this.notices = notices;
    }

    /** Asks no policy. */
    public StrictestMarking of(UUID section) {
        List<Source> sources = sources(section);
        Marking set = overrides.set(Kind.SECTION, Set.of(section)).get(section);
        if (set != null && !MarkingPolicy.stillHolds(set, StrictestMarking.strictest(sources))) {
            overrides.end(Viewer.PLATFORM, Kind.SECTION, section);
            set = null;
        }
        return StrictestMarking.of(sources, set);
    }

    /**
     * The section's marking with its reasons, as far as the viewer may know of the sources.
     *
     * @throws NotFound out of the viewer's sight
     */
    @Transactional
    public ToldMarking why(Viewer viewer, UUID section) {
        visible(viewer, section);
        return markings.told(viewer, of(section));
    }

    @Override
    @Transactional(readOnly = true)
    public SetMarking.Both set(Viewer viewer, UUID section) {
        return overrides.both(subject(viewer, section));
    }

    @Override
    public List<Marking> settable(Viewer viewer, UUID section) {
        visible(viewer, section);
        return rules.settable(sources(section));
    }

    @Override
    @Transactional
    public SetMarking propose(Viewer viewer, UUID section, Marking marking, String reason) {
        Subject subject = subject(viewer, section);
        rules.check(subject, marking, sources(section));
        SetMarking made = overrides.propose(viewer, subject, marking, Set.of(), reason);
        notices.broadcast(section, SectionNotices.EVIDENCE);
        return made;
    }

    @Override
    @Transactional
    public void decide(Viewer viewer, UUID section, UUID proposal, boolean confirmed) {
        Subject subject = subject(viewer, section);
        if (confirmed) {
            SetMarking one = overrides.confirm(viewer, subject, proposal);
            rules.check(subject, one.marking(), sources(section));
        } else {
            overrides.refuse(viewer, subject, proposal);
        }
        notices.broadcast(section, SectionNotices.EVIDENCE);
    }

    @Override
    @Transactional
    public void end(Viewer viewer, UUID section) {
        rules.mustPropose(subject(viewer, section));
        if (!overrides.end(viewer, Kind.SECTION, section)) {
            throw new NotFound();
        }
        notices.broadcast(section, SectionNotices.EVIDENCE);
    }

    /** A source that is marked more strictly by now ends what was set below it. */
    @EventListener
    void on(SharingChanged changed) {
        Set<UUID> leaning =
                citations.sections(evidence.passagesOf(changed.contribution())).keySet();
        overrides.set(Kind.SECTION, leaning).keySet().forEach(this::of);
    }

    private List<Source> sources(UUID section) {
        return markings.sources(citations.of(section));
    }

    private Subject subject(Viewer viewer, UUID section) {
        Sections.Row row = visible(viewer, section);
        return rules.subject(viewer, Kind.SECTION, section, row.dataKey());
    }

    private Sections.Row visible(Viewer viewer, UUID section) {
        return rights.visible(viewer, section).orElseThrow(NotFound::new);
    }
}
