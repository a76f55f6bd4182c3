package org.tessera.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.drafting.Markings;
import org.tessera.drafting.SettingRules;
import org.tessera.drafting.ToldMarking;
import org.tessera.edition.jdbc.StoredEditions;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.overrides.MarkedByTwo;
import org.tessera.overrides.Overrides;
import org.tessera.overrides.SetMarking;
import org.tessera.overrides.SetMarking.Kind;
import org.tessera.overrides.Subject;
import org.tessera.policy.MarkingPolicy;
import org.tessera.policy.Policy;
import org.tessera.policy.StrictestMarking;
import org.tessera.problem.NotFound;
import org.tessera.release.SharingChanged;

/**
 * How editions and what is made of them are marked. What was frozen keeps its marking with the reasons; what goes out later is
 * marked by its sources as they are marked then, a whole edition never weaker than it was frozen unless two coordinators said so.
 */
@Component
public class EditionMarkings implements MarkedByTwo {

    /**
     * An edition's marking with its reasons.
     *
     * @param frozen as it was frozen; no reasons in editions that are older than them
     * @param today of a copy of the whole that is made now
     */
    public record Told(ToldMarking frozen, ToldMarking today) {}

    private final TextMarkings texts;
    private final Markings markings;
    private final StoredEditions stored;
    private final Overrides overrides;
    private final SettingRules rules;

    EditionMarkings(
            TextMarkings texts, Markings markings, StoredEditions stored, Overrides overrides, SettingRules rules) {
        this.texts = texts;
        this.markings = markings;
        this.stored = stored;
        this.overrides = overrides;
        this.rules = rules;
    }

    /** @throws NotFound outside the viewer's sight */
    @Transactional
    public Told why(Viewer viewer, UUID id) {
        Edition edition = visible(viewer, id);
        Frozen content = stored.content(edition);
        return new Told(
                markings.told(viewer, TextMarkings.frozen(content).whole()),
                markings.told(viewer, whole(edition, content).whole()));
    }

    @Override
    @Transactional(readOnly = true)
    public SetMarking.Both set(Viewer viewer, UUID id) {
        return overrides.both(subject(viewer, visible(viewer, id)));
    }

    @Override
    public List<Marking> settable(Viewer viewer, UUID id) {
        return rules.settable(texts.sources(stored.content(visible(viewer, id))));
    }

    @Override
    @Transactional
    public SetMarking propose(Viewer viewer, UUID id, Marking marking, String reason) {
        Edition edition = visible(viewer, id);
        Subject subject = subject(viewer, edition);
        rules.check(subject, marking, texts.sources(stored.content(edition)));
        return overrides.propose(viewer, subject, marking, Set.of(), reason);
    }

    @Override
    @Transactional
    public void decide(Viewer viewer, UUID id, UUID proposal, boolean confirmed) {
        Edition edition = visible(viewer, id);
        Subject subject = subject(viewer, edition);
        if (confirmed) {
            SetMarking one = overrides.confirm(viewer, subject, proposal);
            rules.check(subject, one.marking(), texts.sources(stored.content(edition)));
        } else {
            overrides.refuse(viewer, subject, proposal);
        }
    }

    @Override
    @Transactional
    public void end(Viewer viewer, UUID id) {
        visible(viewer, id);
        if (!overrides.end(viewer, Kind.EDITION, id)) {
            throw new NotFound();
        }
    }

    /** A source that is marked more strictly by now ends what was set below it. */
    @EventListener
    void on(SharingChanged changed) {
        List<UUID> quoting = stored.quoting(changed.contribution()).stream()
                .map(StoredEditions.Quoting::edition)
                .toList();
        overrides
                .set(Kind.EDITION, quoting)
                .keySet()
                .forEach(id -> stored.find(id).ifPresent(edition -> whole(edition, stored.content(edition))));
    }

    /** Of a copy of the whole that is made now. */
    TextMarkings.Marked whole(Edition edition, Frozen content) {
        Marking set = overrides.set(Kind.EDITION, Set.of(edition.id())).get(edition.id());
        if (set != null && !MarkingPolicy.stillHolds(set, StrictestMarking.strictest(texts.sources(content)))) {
            overrides.end(Viewer.PLATFORM, Kind.EDITION, edition.id());
            set = null;
        }
        return texts.whole(content, set);
    }

    /** @param anonymously of each section the passages that are told of as "one partner country" */
    TextMarkings.Marked cleared(Edition edition, Frozen text, Map<UUID, ? extends Collection<UUID>> anonymously) {
        return texts.cleared(
                text,
                anonymously,
                overrides.set(Kind.EDITION, Set.of(edition.id())).get(edition.id()));
    }

    private Subject subject(Viewer viewer, Edition edition) {
        return rules.subject(viewer, Kind.EDITION, edition.id(), stored.keyOf(edition));
    }

    private Edition visible(Viewer viewer, UUID id) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new NotFound();
        }
        return stored.find(id).orElseThrow(NotFound::new);
    }
}
