package org.tessera.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Sections;
import org.tessera.drafting.jdbc.Citations;
import org.tessera.drafting.jdbc.DraftStore;
import org.tessera.drafting.jdbc.Openings;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Audience;
import org.tessera.policy.HistoryPolicy;
import org.tessera.policy.Policy;
import org.tessera.policy.SectionSharing;
import org.tessera.policy.Sharing;
import org.tessera.policy.StrictestMarking;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of sections: read under the reader's rights, changed by steps that the authority orders. */
@Component
public class Drafts {

    /** The most quotations that are asked for at once. */
    public static final int MOST_QUOTES = 200;

    private final Sections sections;
    private final DraftRights rights;
    private final Authority authority;
    private final WaitingSteps waiting;
    private final DraftStore store;
    private final Openings openings;
    private final Citations citations;
    private final Quotations quotations;
    private final Evidence evidence;
    private final SectionMarkings markings;
    private final SectionNotices notices;
    private final Ledger ledger;
    private final JsonMapper json;

    Drafts(
            Sections sections,
            DraftRights rights,
            Authority authority,
            WaitingSteps waiting,
            DraftStore store,
            Openings openings,
            Citations citations,
            Quotations quotations,
            Evidence evidence,
            SectionMarkings markings,
            SectionNotices notices,
            Ledger ledger,
            JsonMapper json) {
        this.sections = sections;
        this.rights = rights;
        this.authority = authority;
        this.waiting = waiting;
        this.store = store;
        this.openings = openings;
        this.citations = citations;
        this.quotations = quotations;
        this.evidence = evidence;
        this.markings = markings;
        this.notices = notices;
        this.ledger = ledger;
        this.json = json;
    }

    /** Empty if absent or outside the viewer's sight. Entered in the ledger. */
    public Optional<SectionView> section(Viewer viewer, UUID section) {
        return rights.visible(viewer, section).map(row -> {
            DraftStore.Snapshot now = authority.document(row);
            JsonNode doc = json.readTree(now.doc());
            StrictestMarking marking = markings.of(section);
            ledger.append(viewer, Act.SECTION_VIEWED, "section/" + section);
            return new SectionView(
                    section,
                    row.assessment(),
                    row.title(),
                    row.country(),
                    now.version(),
                    doc,
                    text(viewer, row, doc),
                    marking.marking(),
                    marking.handling(),
                    row.audience(),
                    cited(section),
                    store.authors(section),
                    Policy.mayCoordinate(viewer).allowed());
        });
    }

    private String text(Viewer viewer, Sections.Row row, JsonNode doc) {
        List<Quotations.Asked> asked = SectionText.asked(doc);
        List<QuotedWords> words = quotations.words(viewer, row.language(), asked);
        Map<Quotations.Asked, QuotedWords> found = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            found.put(asked.get(i), words.get(i));
        }
        return SectionText.of(doc, one -> found.getOrDefault(one, withheld(one)));
    }

    private static QuotedWords withheld(Quotations.Asked one) {
        return QuotedWords.unseen(one.passage(), 0, 0, QuotedWords.State.WITHHELD);
    }

    /** One quotation asked for. Without {@code from} and {@code to} the whole passage. */
    public record Quotation(
            UUID passage,
            @org.jspecify.annotations.Nullable Integer from,
            @org.jspecify.annotations.Nullable Integer to) {}

    /**
     * The words of quoted evidence under the reader's rights, in the order asked.
     *
     * @throws NotFound the section is out of the viewer's sight
     * @throws Invalid too many at once
     */
    public List<QuotedWords> quoted(Viewer viewer, UUID section, List<Quotation> asked) {
        return quotations.words(viewer, visible(viewer, section).language(), bounded(asked));
    }

    /** As {@link #quoted}, for a file that leaves: what a handling code keeps from being passed on is withheld. */
    public List<QuotedWords> quotedToTake(Viewer viewer, UUID section, List<Quotation> asked) {
        return quotations.wordsToTake(viewer, visible(viewer, section).language(), bounded(asked));
    }

    private static List<Quotations.Asked> bounded(List<Quotation> asked) {
        if (asked.size() > MOST_QUOTES) {
            throw new Invalid("quotes", Texts.get("drafting.too-many-quotes", MOST_QUOTES));
        }
        return asked.stream()
                .map(one -> new Quotations.Asked(one.passage(), one.from(), one.to()))
                .toList();
    }

    /**
     * Whether a reader of the section may also read what was said beside it while it leant on these: as with its past
     * ({@link Moments}), words about evidence that is not released to the reader stay out of sight when it is cited no more.
     */
    public boolean mayReadBeside(Viewer viewer, SectionView section, Collection<UUID> leant) {
        return section.citations().containsAll(leant)
                || Policy.mayCoordinate(viewer).allowed()
                || sections.find(section.id())
                        .filter(row -> rights.mayRead(viewer, row, leant))
                        .isPresent();
    }

    /** Steps made on the given version; rebased on the server where others came first. */
    public StepsOutcome step(Viewer viewer, UUID section, int version, List<JsonNode> steps, String client) {
        return step(viewer, section, new StepBatch(version, steps, clientId(client), 0));
    }

    /**
     * A numbered batch: the same (client, seq) is taken once, however often it comes.
     *
     * @throws NotFound out of the viewer's sight
     * @throws Forbidden not a coordinator
     */
    public StepsOutcome step(Viewer viewer, UUID section, StepBatch batch) {
        Sections.Row row = visible(viewer, section);
        mustCoordinate(viewer);
        return authority.order(viewer, row, batch);
    }

    /**
     * The same without waiting for it: ordered together with what others hand in meanwhile. Ends with the exceptions of
     * {@link #step} otherwise.
     */
    public CompletableFuture<StepsOutcome> stepSoon(Viewer viewer, UUID section, StepBatch batch) {
        return waiting.add(viewer, section, batch);
    }

    /**
     * Puts a whole document in place, as merge does, in a section that no person has edited. Its own transaction.
     *
     * @return false, and nothing changes, if somebody has edited it
     * @throws Invalid the document is not legal
     */
    public boolean writeAnew(Viewer viewer, UUID section, JsonNode doc) {
        Sections.Row row = visible(viewer, section);
        mustCoordinate(viewer);
        if (StepBatch.deeper(doc, StepBatch.DEEPEST)) {
            throw new Invalid("doc", Texts.get("drafting.refused.too-deep"));
        }
        return switch (authority.orderWhole(viewer, row, doc.toString())) {
            case StepsOutcome.Accepted _ -> true;
            case StepsOutcome.Stale _ -> false;
            case StepsOutcome.Refused refused -> throw new Invalid("doc", refused.reason());
        };
    }

    /** Whether a person (not merge) has ever changed the section's text. */
    public boolean edited(UUID section) {
        return store.head(section).edited();
    }

    /** The vault key of the section's assessment: what is said about a draft is sealed like the draft. Asks no policy. */
    public UUID keyOf(UUID section) {
        return sections.find(section).orElseThrow(NotFound::new).dataKey();
    }

    /** The present version. Asks no policy. */
    public int version(UUID section) {
        return store.head(section).version();
    }

    /** Passages cited or quoted now, in order of first appearance. Asks no policy. */
    public List<UUID> cited(UUID section) {
        return List.copyOf(citations.of(section).keySet());
    }

    /**
     * Whom the section is written for. Coordinators always belong to it. Whoever comes late sees its history from now on.
     *
     * @throws Invalid an audience beyond the network
     */
    @Transactional
    public void setAudience(Viewer viewer, UUID section, Set<Audience> to) {
        Sections.Row row = visible(viewer, section);
        mustCoordinate(viewer);
        if (!Audience.OF_THE_NETWORK.containsAll(to)) {
            String network = String.join(
                    " ",
                    Audience.OF_THE_NETWORK.stream()
                            .sorted()
                            .map(Audience::name)
                            .toList());
            throw new Invalid("to", Texts.get("drafting.audience-beyond-network", network));
        }
        Set<Audience> audience = EnumSet.of(Audience.COORDINATORS);
        audience.addAll(to);
        sections.setAudience(section, audience);
        int version = store.head(section).version();
        openings.set(section, HistoryPolicy.since(row.audience(), openings.of(section), audience, version));
        ledger.append(viewer, Act.SECTION_AUDIENCE_SET, "section/" + section);
        notices.broadcast(section, SectionNotices.AUDIENCE);
    }

    /** Members of the chosen audience that would lose the section if it cited the passage: shown before a citation. */
    public Set<Audience> shutOutBy(Viewer viewer, UUID section, UUID passage) {
        Sections.Row row = visible(viewer, section);
        mustCoordinate(viewer);
        Sharing cited = evidence.sharing(List.of(passage)).get(passage);
        if (cited == null || !Policy.mayKnow(viewer, cited).allowed()) {
            throw new NotFound();
        }
        SectionSharing before = rights.sharing(row);
        List<Sharing> leans = new ArrayList<>(before.cited());
        leans.add(cited);
        SectionSharing after = before.leaningOn(leans);
        Set<Audience> shutOut = EnumSet.noneOf(Audience.class);
        members().forEach((audience, member) -> {
            if (Policy.mayReadSection(member, before).allowed()
                    && !Policy.mayReadSection(member, after).allowed()) {
                shutOut.add(audience);
            }
        });
        return shutOut;
    }

    /** Somebody of each country, and a reviewer: whom the policy can be asked about. */
    private static Map<Audience, Viewer> members() {
        Map<Audience, Viewer> members = new HashMap<>();
        members.put(Audience.REVIEWERS, new Viewer("", Set.of(Role.REVIEWER), null));
        for (Country country : Country.values()) {
            members.put(Audience.of(country), new Viewer("", Set.of(Role.ANALYST), country));
        }
        return members;
    }

    /**
     * Carries positions over the steps that came after a version. They come in pairs, start and end: what others write
     * at a stretch's edges stays outside it, and where a stretch was deleted both lie where it was. The list keeps its
     * order and length. Asks no policy.
     *
     * @throws org.tessera.problem.Conflict the version is newer than the section
     */
    public List<Integer> mapPositions(UUID section, int fromVersion, List<Integer> positions) {
        Sections.Row row = sections.find(section).orElseThrow(NotFound::new);
        return authority.map(row, fromVersion, positions);
    }

    private Sections.Row visible(Viewer viewer, UUID section) {
        return rights.visible(viewer, section).orElseThrow(NotFound::new);
    }

    private static void mustCoordinate(Viewer viewer) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("drafting.only-coordinators"));
        }
    }

    private static UUID clientId(String client) {
        try {
            return UUID.fromString(client);
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(client.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
