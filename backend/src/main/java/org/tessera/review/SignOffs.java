package org.tessera.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.comparison.Comparison;
import org.tessera.drafting.Cited;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.Moments;
import org.tessera.drafting.SectionNotices;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.review.jdbc.StoredSignOffs;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/**
 * Sign-off: a country's lead for the country, a reviewer for himself, on the text that was read and no other. When the text
 * changes afterwards, the word stands as given for an earlier text.
 */
@Component
public class SignOffs {

    /** A section at the version that was read. */
    public record Read(UUID section, int version) {}

    private final Assessments assessments;
    private final Drafts drafts;
    private final Moments moments;
    private final StoredSignOffs stored;
    private final Ledger ledger;
    private final SectionNotices notices;
    private final Clock clock = Clock.systemUTC();

    SignOffs(
            Assessments assessments,
            Drafts drafts,
            Moments moments,
            StoredSignOffs stored,
            Ledger ledger,
            SectionNotices notices) {
        this.assessments = assessments;
        this.drafts = drafts;
        this.moments = moments;
        this.stored = stored;
        this.ledger = ledger;
        this.notices = notices;
    }

    /**
     * One word on all the sections, or on none of them.
     *
     * @param words needed for a dissent and for wished changes
     * @throws NotFound the assessment or a section is out of the viewer's sight
     * @throws Forbidden the viewer signs nothing off
     * @throws Conflict a section's text is another one than was read
     */
    @Transactional
    public List<SignOff> give(
            Viewer viewer, UUID assessment, List<Read> sections, SignOff.Verdict verdict, @Nullable String words) {
        Assessment whole = assessments.visible(viewer, assessment).orElseThrow(NotFound::new);
        if (!Policy.maySignOff(viewer).allowed()) {
            throw new Forbidden(Texts.get("review.leads-and-reviewers-sign"));
        }
        String said = words == null ? "" : words.strip();
        check(sections, verdict, said);
        List<SignOff> given = new ArrayList<>();
        for (Read read : sections) {
            given.add(give(viewer, whole, read, verdict, said));
        }
        return given;
    }

    private static void check(List<Read> sections, SignOff.Verdict verdict, String said) {
        if (sections.isEmpty()) {
            throw new Invalid("sections", Texts.get("review.sign-nothing"));
        }
        if (verdict != SignOff.Verdict.SIGNED && said.isEmpty()) {
            throw new Invalid("words", Texts.get("review.sign-words-missing"));
        }
        if (said.length() > Comments.LONGEST) {
            throw new Invalid("words", Texts.get("review.text-too-long", Comments.LONGEST));
        }
    }

    private SignOff give(Viewer viewer, Assessment whole, Read read, SignOff.Verdict verdict, String said) {
        SectionView now = drafts.section(viewer, read.section())
                .filter(view -> view.assessment().equals(whole.id()))
                .orElseThrow(NotFound::new);
        if (Cited.saysNothing(now.doc())) {
            throw new Invalid("sections", Texts.get("review.sign-empty", now.title()));
        }
        String digest = Moments.digest(now.id(), now.doc());
        if (!same(viewer, read, now, digest)) {
            throw new Conflict(Texts.get("review.sign-changed", now.title()));
        }
        SignOff one = new SignOff(
                UUID.randomUUID(),
                now.id(),
                now.version(),
                digest,
                viewer.account(),
                signsFor(viewer).orElse(null),
                verdict,
                verdict == SignOff.Verdict.SIGNED ? null : said,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        stored.insert(one, whole.dataKey());
        ledger.append(
                viewer,
                Act.SECTION_SIGNED_OFF,
                "section/" + now.id(),
                verdict + ", version " + one.version() + ", text " + digest,
                null);
        notices.broadcast(now.id(), SectionNotices.SIGN_OFFS);
        return one;
    }

    /** Whether the section's text is still the one that was read. */
    @Transactional
    public boolean stands(Viewer viewer, Read read) {
        int present = drafts.version(read.section());
        if (present == read.version()) {
            return true;
        }
        Optional<String> then = digest(viewer, read.section(), read.version());
        return then.isPresent() && then.equals(digest(viewer, read.section(), present));
    }

    private Optional<String> digest(Viewer viewer, UUID section, int version) {
        return moments.of(viewer, section, version).map(text -> Moments.digest(section, text));
    }

    private boolean same(Viewer viewer, Read read, SectionView now, String digest) {
        return read.version() == now.version()
                || digest(viewer, now.id(), read.version())
                        .filter(digest::equals)
                        .isPresent();
    }

    /**
     * The newest word of each party on each section that the viewer may read: coordinators of all, others of their own
     * country or themselves.
     *
     * @throws NotFound out of the viewer's sight
     */
    @Transactional
    public Map<UUID, List<SignOff.Standing>> of(Viewer viewer, UUID assessment) {
        Assessment whole = assessments.visible(viewer, assessment).orElseThrow(NotFound::new);
        List<UUID> sections = whole.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Assessment.Section::id)
                .toList();
        return standing(viewer, sections, whole.dataKey());
    }

    /** The same of single sections, all within the viewer's sight and of one assessment. */
    @Transactional
    public Map<UUID, List<SignOff.Standing>> standing(Viewer viewer, Collection<UUID> sections, UUID key) {
        Map<UUID, Map<String, SignOff>> newest = new LinkedHashMap<>();
        for (SignOff one : stored.of(sections, key)) {
            if (Policy.mayKnowSignOff(viewer, one.country(), one.account()).allowed()) {
                newest.computeIfAbsent(one.section(), _ -> new LinkedHashMap<>())
                        .put(one.party(), one);
            }
        }
        Map<UUID, List<SignOff.Standing>> standing = new LinkedHashMap<>();
        newest.forEach((section, of) -> standing.put(
                section,
                of.values().stream()
                        .map(one -> new SignOff.Standing(one, current(viewer, one)))
                        .toList()));
        return standing;
    }

    private boolean current(Viewer viewer, SignOff one) {
        int present = drafts.version(one.section());
        return present == one.version()
                || digest(viewer, one.section(), present)
                        .filter(one.digest()::equals)
                        .isPresent();
    }

    /**
     * What has changed since somebody signed.
     *
     * @throws NotFound the sign-off, its text or the present one is out of the viewer's sight
     */
    @Transactional
    public Comparison changes(Viewer viewer, UUID id) {
        SignOff one = stored.find(id, drafts::keyOf)
                .filter(found -> Policy.mayKnowSignOff(viewer, found.country(), found.account())
                        .allowed())
                .orElseThrow(NotFound::new);
        Optional<JsonNode> then = moments.of(viewer, one.section(), one.version());
        Optional<JsonNode> now = moments.of(viewer, one.section(), drafts.version(one.section()));
        return Comparison.of(then.orElseThrow(NotFound::new), now.orElseThrow(NotFound::new))
                .changes();
    }

    /** Whom the viewer signs for: the lead's country, nobody else's. */
    public static Optional<Country> signsFor(Viewer viewer) {
        boolean lead = viewer.is(Role.LEAD) && viewer.isContactPointOf(viewer.country());
        return lead ? Optional.ofNullable(viewer.country()) : Optional.empty();
    }
}
