package org.tessera.edition;

import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.clearance.Cleared;
import org.tessera.clearance.Clearing;
import org.tessera.clearance.Standing;
import org.tessera.clearance.Statement;
import org.tessera.drafting.Cited;
import org.tessera.drafting.Doc;
import org.tessera.edition.jdbc.EditionCopies;
import org.tessera.edition.jdbc.StoredEditions;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Audience;
import org.tessera.policy.Sharing;
import org.tessera.problem.Conflict;
import org.tessera.problem.NotFound;
import org.tessera.release.Wordings;
import org.tessera.text.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who could receive an edition, what stands in the way, and the text that may go instead: worked out anew each time, so that
 * a withdrawal counts at once. A cleared text goes out only after a coordinator has read its redline; when it changes
 * afterwards, the review is of another text and counts no more.
 */
@Component
public class Clearances {

    private final Editions editions;
    private final StoredEditions stored;
    private final EditionCopies copies;
    private final Evidence evidence;
    private final Wordings wordingsOf;
    private final Publishing publishing;
    private final EditionMarkings markings;
    private final Ledger ledger;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    Clearances(
            Editions editions,
            StoredEditions stored,
            EditionCopies copies,
            Evidence evidence,
            Wordings wordingsOf,
            Publishing publishing,
            EditionMarkings markings,
            Ledger ledger,
            JsonMapper json) {
        this.editions = editions;
        this.stored = stored;
        this.copies = copies;
        this.evidence = evidence;
        this.wordingsOf = wordingsOf;
        this.publishing = publishing;
        this.markings = markings;
        this.ledger = ledger;
        this.json = json;
    }

    /** @throws NotFound outside the viewer's sight; only coordinators see editions */
    @Transactional
    public Clearance of(Viewer viewer, UUID id, Audience audience) {
        Edition edition = editions.visible(viewer, id).orElseThrow(NotFound::new);
        ledger.append(viewer, Act.CLEARANCE_VIEWED, "edition/" + id);
        return work(viewer, edition, audience).clearance();
    }

    /**
     * Says that the viewer has read the redline and lets the cleared text go to the audience.
     *
     * @param digest of the text that was read
     * @throws NotFound outside the viewer's sight
     * @throws Conflict the text is another one by now
     */
    @Transactional
    public Clearance review(Viewer viewer, UUID id, Audience audience, String digest) {
        Edition edition = editions.visible(viewer, id).orElseThrow(NotFound::new);
        if (!work(viewer, edition, audience).clearance().digest().equals(digest)) {
            throw new Conflict(Texts.get("edition.clearance.changed"));
        }
        copies.review(id, audience, digest, viewer.account(), clock.instant());
        ledger.append(viewer, Act.CLEARANCE_REVIEWED, "edition/" + id, "for " + audience + ", text " + digest, null);
        return work(viewer, edition, audience).clearance();
    }

    /**
     * Writes the cleared text for an audience.
     *
     * @throws NotFound outside the viewer's sight
     * @throws Conflict nobody has read this text's redline
     */
    @Transactional
    public Copy export(Viewer viewer, UUID id, ExportFormat format, Audience audience, OutputStream out) {
        Edition edition = editions.visible(viewer, id).orElseThrow(NotFound::new);
        stored.holdSources(id);
        Work work = work(viewer, edition, audience);
        Clearance clearance = work.clearance();
        if (clearance.review() == null) {
            throw new Conflict(Texts.get("edition.clearance.not-reviewed", Blocking.name(audience)));
        }
        return publishing.write(
                viewer,
                new Publishing.Outgoing(
                        edition,
                        work.text(),
                        audience,
                        true,
                        clearance.digest(),
                        markings.cleared(edition, work.text(), anonymous(clearance))),
                format,
                work.sharing(),
                out);
    }

    private static Map<UUID, Set<UUID>> anonymous(Clearance clearance) {
        Map<UUID, Set<UUID>> anonymous = new LinkedHashMap<>();
        for (Clearance.Section section : clearance.sections()) {
            section.lines().stream()
                    .flatMap(line -> line.statements().stream())
                    .filter(Statement::anonymous)
                    .forEach(one -> anonymous
                            .computeIfAbsent(section.id(), _ -> new LinkedHashSet<>())
                            .addAll(one.passages()));
        }
        return anonymous;
    }

    /** What may go to an audience today, and how that is marked; who asks has looked whether the viewer may. */
    Today today(Viewer viewer, Edition edition, Audience audience) {
        Work work = work(viewer, edition, audience);
        return new Today(work.clearance(), markings.cleared(edition, work.text(), anonymous(work.clearance())));
    }

    record Today(Clearance clearance, TextMarkings.Marked marked) {}

    private record Work(Clearance clearance, Frozen text, Map<UUID, Sharing> sharing) {}

    private Work work(Viewer viewer, Edition edition, Audience audience) {
        Frozen frozen = stored.content(edition);
        Set<UUID> sources = Editions.sources(frozen);
        Map<UUID, Sharing> sharing = evidence.sharing(sources);
        Map<UUID, String> wordings = wordingsOf.of(sources, audience);
        Function<UUID, Standing> standing =
                passage -> Standing.of(sharing.get(passage), audience, Optional.ofNullable(wordings.get(passage)));
        Map<UUID, Quotable> quotables = publishing.quotables(viewer, edition, sharing);
        Function<UUID, String> quoted = passage -> {
            Quotable words = quotables.get(passage);
            return words == null ? Texts.get("edition.withheld") : words.printed(frozen.language());
        };
        List<Clearance.Section> sections = new ArrayList<>();
        List<Frozen.Chapter> chapters = new ArrayList<>();
        for (Frozen.Chapter chapter : frozen.chapters()) {
            List<Frozen.Section> kept = new ArrayList<>();
            for (Frozen.Section section : chapter.sections()) {
                if (Cited.saysNothing(section.doc())) {
                    continue;
                }
                boolean written = writtenFor(section, audience);
                Cleared cleared = written
                        ? Clearing.clear(
                                section.doc(),
                                Locale.forLanguageTag(frozen.language()),
                                section.country() != null,
                                standing,
                                quoted)
                        : new Cleared(Doc.doc(List.of(Doc.paragraph())), List.of());
                sections.add(new Clearance.Section(
                        section.id(), chapter.title(), section.title(), section.marking(), written, cleared.lines()));
                if (written) {
                    kept.add(section.with(cleared.doc()));
                }
            }
            chapters.add(new Frozen.Chapter(chapter.title(), chapter.area(), kept));
        }
        Frozen text = new Frozen(frozen.title(), frozen.language(), chapters);
        String digest = digest(text);
        boolean whole = sections.stream()
                .allMatch(section -> section.written()
                        && section.lines().stream()
                                .flatMap(line -> line.statements().stream())
                                .allMatch(one -> one.stands()));
        Clearance clearance = new Clearance(
                edition.id(),
                audience,
                digest,
                whole,
                sections,
                toAsk(frozen, audience, standing),
                review(edition, audience, digest));
        return new Work(clearance, text, sharing);
    }

    /** Of the words and their citations alone: whatever else is frozen with them has no order of its own. */
    private String digest(Frozen text) {
        ObjectNode words = json.createObjectNode();
        text.sections().forEach(section -> words.set(section.id().toString(), section.doc()));
        return Digest.of(json.writeValueAsBytes(words));
    }

    private Clearance.@Nullable Review review(Edition edition, Audience audience, String digest) {
        return copies.review(edition.id(), audience, digest).orElse(null);
    }

    static boolean writtenFor(Frozen.Section section, Audience audience) {
        return audience == Audience.COORDINATORS || section.audience().stream().anyMatch(audience::within);
    }

    private static Map<Country, Set<UUID>> toAsk(Frozen frozen, Audience audience, Function<UUID, Standing> standing) {
        Map<Country, Set<UUID>> toAsk = new EnumMap<>(Country.class);
        for (Frozen.Section section : frozen.sections()) {
            for (UUID passage : writtenFor(section, audience) ? Cited.in(section.doc()) : List.<UUID>of()) {
                if (standing.apply(passage) instanceof Standing.NotReleased(Country owner)) {
                    toAsk.computeIfAbsent(owner, _ -> new LinkedHashSet<>()).add(passage);
                }
            }
        }
        return toAsk;
    }
}
