package org.tessera.edition;

import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.assessment.Yardstick;
import org.tessera.drafting.Cited;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.Judgement;
import org.tessera.drafting.Moments;
import org.tessera.drafting.SectionMarkings;
import org.tessera.drafting.SectionView;
import org.tessera.edition.jdbc.StoredEditions;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.policy.StrictestMarking;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.review.SignOff;
import org.tessera.review.SignOffs;
import org.tessera.text.Texts;

/**
 * Freezing an assessment and exporting what was frozen. For now only coordinators see editions; an export is made for an
 * audience, and only when every owner has released to that audience what the edition leans on.
 */
@Component
public class Editions {

    private final Assessments assessments;
    private final Drafts drafts;
    private final Evidence evidence;
    private final StoredEditions stored;
    private final Ledger ledger;
    private final Publishing publishing;
    private final SignOffs signOffs;
    private final EditionRoots roots;
    private final PicturesOfEdition pictures;
    private final EditionMarkings markings;
    private final SectionMarkings sectionMarkings;
    private final Clock clock = Clock.systemUTC();

    Editions(
            Assessments assessments,
            Drafts drafts,
            Evidence evidence,
            StoredEditions stored,
            Ledger ledger,
            Publishing publishing,
            SignOffs signOffs,
            EditionRoots roots,
            PicturesOfEdition pictures,
            EditionMarkings markings,
            SectionMarkings sectionMarkings) {
        this.assessments = assessments;
        this.drafts = drafts;
        this.evidence = evidence;
        this.stored = stored;
        this.ledger = ledger;
        this.publishing = publishing;
        this.signOffs = signOffs;
        this.roots = roots;
        this.pictures = pictures;
        this.markings = markings;
        this.sectionMarkings = sectionMarkings;
    }

    /**
     * Freezes the assessment as it stands.
     *
     * @throws NotFound no such assessment within the viewer's sight
     * @throws Forbidden the viewer is no coordinator
     * @throws Invalid every section is empty, or a key judgement lacks its likelihood or confidence
     */
    @Transactional
    public Edition freeze(Viewer viewer, UUID assessment) {
        Assessment whole = assessments.visible(viewer, assessment).orElseThrow(NotFound::new);
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("edition.coordinators-freeze"));
        }
        if (!assessments.wholly(viewer, assessment)) {
            throw new Forbidden(Texts.get("edition.teams-freeze"));
        }
        Frozen frozen = frozen(viewer, whole);
        if (frozen.sections().stream().allMatch(section -> Cited.saysNothing(section.doc()))) {
            throw new Invalid("assessment", Texts.get("edition.empty"));
        }
        mustBeJudged(frozen, whole.yardstick());
        Marking marking =
                frozen.sections().stream().map(Frozen.Section::marking).reduce(Marking.PUBLIC, Marking::strictest);
        Map<UUID, Passage> cited = evidence.passages(viewer, sources(frozen));
        Edition edition = stored.insert(
                assessment,
                whole.dataKey(),
                frozen,
                marking,
                viewer.account(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        cited.values()
                .forEach(passage -> stored.keepQuotation(
                        edition.id(), passage.id(), passage.contribution(), Quotable.of(passage, whole.language())));
        pictures.keep(edition, whole.dataKey(), frozen);
        String root = roots.keep(edition, whole.dataKey(), frozen, cited);
        ledger.append(viewer, Act.EDITION_FROZEN, "edition/" + edition.id(), "root " + root, null);
        return edition;
    }

    private static void mustBeJudged(Frozen frozen, Yardstick yardstick) {
        List<String> unfinished = frozen.sections().stream()
                .filter(section -> Judgement.in(section.doc()).stream().anyMatch(one -> !one.finished(yardstick)))
                .map(Frozen.Section::title)
                .toList();
        if (!unfinished.isEmpty()) {
            throw new Invalid("assessment", Texts.get("edition.unfinished-judgements", String.join(", ", unfinished)));
        }
    }

    private Frozen frozen(Viewer viewer, Assessment whole) {
        List<Frozen.Chapter> chapters = new ArrayList<>();
        Map<UUID, List<SignOff.Standing>> signed = signOffs.of(viewer, whole.id());
        for (Assessment.Chapter chapter : whole.chapters()) {
            List<Frozen.Section> sections = new ArrayList<>();
            for (Assessment.Section section : chapter.sections()) {
                drafts.section(viewer, section.id())
                        .map(view -> section(view, ofThisText(signed.getOrDefault(view.id(), List.of()), view)))
                        .ifPresent(sections::add);
            }
            chapters.add(new Frozen.Chapter(chapter.title(), chapter.area(), sections));
        }
        return new Frozen(whole.title(), whole.language(), chapters);
    }

    private Frozen.Section section(SectionView view, List<SignOff.Standing> signed) {
        StrictestMarking why = sectionMarkings.of(view.id());
        return new Frozen.Section(
                view.id(),
                view.title(),
                view.country(),
                view.version(),
                why.marking(),
                view.audience(),
                view.doc(),
                signed,
                why);
    }

    /** What was signed is held against the very text that is frozen: somebody may have written since the list was read. */
    private static List<SignOff.Standing> ofThisText(List<SignOff.Standing> signed, SectionView view) {
        String digest = Moments.digest(view.id(), view.doc());
        return signed.stream()
                .map(SignOff.Standing::signOff)
                .map(one -> new SignOff.Standing(one, one.digest().equals(digest)))
                .toList();
    }

    /** Newest first; none for viewers who are no coordinators. */
    @Transactional
    public List<Edition> of(Viewer viewer, UUID assessment) {
        return Policy.mayCoordinate(viewer).allowed() ? stored.of(assessment) : List.of();
    }

    @Transactional
    public Optional<Edition> visible(Viewer viewer, UUID edition) {
        return Policy.mayCoordinate(viewer).allowed() ? stored.find(edition) : Optional.empty();
    }

    /** The frozen content; quoted evidence as ids. Entered in the ledger. */
    @Transactional
    public Optional<Frozen> content(Viewer viewer, UUID edition) {
        Optional<Edition> found = visible(viewer, edition);
        found.ifPresent(_ -> ledger.append(viewer, Act.EDITION_VIEWED, "edition/" + edition));
        return found.map(stored::content);
    }

    /**
     * Writes the whole edition for an audience.
     *
     * @throws NotFound outside the viewer's sight
     * @throws Conflict with what blocks the release to the audience
     */
    @Transactional
    public Copy export(Viewer viewer, UUID id, ExportFormat format, Audience audience, OutputStream out) {
        Edition edition = visible(viewer, id).orElseThrow(NotFound::new);
        stored.holdSources(id);
        Frozen frozen = stored.content(edition);
        Map<UUID, Sharing> sharing = evidence.sharing(sources(frozen));
        List<Invalid.Problem> blocking = Blocking.of(frozen, audience, sharing);
        if (!blocking.isEmpty()) {
            throw new Conflict(Texts.get("edition.blocked", Blocking.name(audience)), blocking);
        }
        return publishing.write(
                viewer,
                new Publishing.Outgoing(
                        edition, frozen, audience, false, edition.digest(), markings.whole(edition, frozen)),
                format,
                sharing,
                out);
    }

    /** What blocks the release of the edition to the audience; empty when nothing does. */
    @Transactional
    public List<Invalid.Problem> blocking(Viewer viewer, UUID id, Audience audience) {
        Frozen frozen = visible(viewer, id).map(stored::content).orElseThrow(NotFound::new);
        return Blocking.of(frozen, audience, evidence.sharing(sources(frozen)));
    }

    static Set<UUID> sources(Frozen frozen) {
        Set<UUID> sources = new LinkedHashSet<>();
        frozen.sections().forEach(section -> sources.addAll(Cited.in(section.doc())));
        return sources;
    }
}
