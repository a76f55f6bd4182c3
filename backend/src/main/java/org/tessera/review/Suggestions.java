package org.tessera.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionNotices;
import org.tessera.drafting.SectionView;
import org.tessera.drafting.StepsOutcome;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.review.Suggestion.Decision;
import org.tessera.review.Suggestion.Outcome;
import org.tessera.review.jdbc.StoredSuggestedChanges;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Suggested changes: kept beside the text, carried along with it, and part of it only once a coordinator takes them over.
 * Of overlapping ones the first that is taken over changes the text, and the others say so.
 */
@Component
public class Suggestions {

    /**
     * What somebody would have stand at a stretch of one paragraph.
     *
     * @param version of the section at which the positions hold
     * @param becomes plain words; U+FFFC stands for each source within the stretch
     */
    public record Wish(int version, int from, int to, String becomes, String why) {}

    private final Drafts drafts;
    private final StoredSuggestedChanges stored;
    private final Ledger ledger;
    private final SectionNotices notices;
    private final Clock clock = Clock.systemUTC();

    Suggestions(Drafts drafts, StoredSuggestedChanges stored, Ledger ledger, SectionNotices notices) {
        this.drafts = drafts;
        this.stored = stored;
        this.ledger = ledger;
        this.notices = notices;
    }

    /**
     * @throws NotFound the section is out of the viewer's sight
     * @throws Forbidden neither reviewer nor coordinator, and the part of another country or of the region
     * @throws Invalid not within one paragraph, nothing would change, or a source would
     */
    @Transactional
    public Suggestion suggest(Viewer viewer, UUID section, Wish wish) {
        SectionView now = readable(viewer, section);
        if (!Policy.maySuggest(viewer, now.country()).allowed()) {
            throw new Forbidden(Texts.get("review.suggestion-not-theirs"));
        }
        if (wish.becomes().length() > Comments.LONGEST || wish.why().length() > Comments.LONGEST) {
            throw new Invalid("becomes", Texts.get("review.text-too-long", Comments.LONGEST));
        }
        if (wish.version() < 0 || wish.version() > now.version() || wish.from() < 0 || wish.to() < wish.from()) {
            throw new Invalid("from", Texts.get("review.range"));
        }
        List<Integer> place = carried(section, wish.version(), now.version(), wish.from(), wish.to());
        Line line = Line.around(now.doc(), place.getFirst(), place.getLast())
                .orElseThrow(() -> new Invalid("from", Texts.get("review.suggestion-one-line")));
        Change change = Change.of(line, place.getFirst(), place.getLast(), oneLine(wish.becomes()));
        UUID id = stored.insert(
                section,
                viewer.account(),
                now(),
                now.version(),
                change,
                wish.why().strip(),
                drafts.keyOf(section),
                now.citations());
        ledger.append(viewer, Act.SUGGESTION_MADE, "suggestion/" + id);
        notices.broadcast(section, SectionNotices.SUGGESTIONS);
        return one(viewer, section, id);
    }

    /** A suggestion is within one paragraph. */
    private static String oneLine(String words) {
        return words.replaceAll("\\s*\\R\\s*", " ");
    }

    /**
     * All of a section that the viewer may read, in order of number, at their place in its present version; without those that
     * were made or decided while it leant on evidence that the viewer may not see.
     */
    @Transactional
    public List<Suggestion> of(Viewer viewer, UUID section) {
        SectionView now = readable(viewer, section);
        return stored.of(section, drafts.keyOf(section)).stream()
                .filter(kept -> drafts.mayReadBeside(viewer, now, kept.leant()))
                .map(kept -> placed(kept, now))
                .toList();
    }

    /** Whether the viewer may suggest changes in a section that the viewer reads. */
    public boolean suggests(Viewer viewer, SectionView section) {
        return Policy.maySuggest(viewer, section.country()).allowed();
    }

    private Suggestion placed(StoredSuggestedChanges.Kept kept, SectionView now) {
        Change change = kept.change();
        List<Integer> place = carried(now.id(), kept.version(), now.version(), change.from(), change.to());
        int from = place.getFirst();
        int to = place.getLast();
        boolean stands = change.stands(Line.around(now.doc(), from, to), from, to);
        return new Suggestion(
                kept.id(),
                now.id(),
                kept.number(),
                kept.author(),
                kept.at(),
                change.side() == Change.Side.AFTER ? to : from,
                change.side() == Change.Side.BEFORE ? from : to,
                change.was(),
                change.becomes(),
                kept.why(),
                kept.decision() == null && !stands,
                kept.decision());
    }

    /**
     * A coordinator takes the words over, or others in their place, or rejects them with a reason. Once.
     *
     * @param instead words to take over instead of the suggested ones; null: as suggested
     * @throws Forbidden not a coordinator
     * @throws Conflict it is decided, or the text there has changed since
     */
    @Transactional
    public Suggestion decide(Viewer viewer, UUID id, Outcome outcome, String reason, @Nullable String instead) {
        UUID section = stored.sectionOf(id).orElseThrow(NotFound::new);
        SectionView now = readable(viewer, section);
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("review.coordinators-decide"));
        }
        if (outcome == Outcome.REJECTED && reason.isBlank()) {
            throw new Invalid("reason", Texts.get("review.suggestion-reason"));
        }
        if (reason.length() > Comments.LONGEST) {
            throw new Invalid("reason", Texts.get("review.text-too-long", Comments.LONGEST));
        }
        Suggestion one = one(viewer, section, id);
        if (!stored.decide(
                id,
                new Decision(outcome, reason.strip(), viewer.account(), now(), null),
                drafts.keyOf(section),
                now.citations())) {
            throw new Conflict(Texts.get("review.suggestion-decided"));
        }
        if (outcome == Outcome.ACCEPTED) {
            stored.acceptedIn(id, take(viewer, now, one, instead == null ? one.becomes() : oneLine(instead)));
        }
        ledger.append(viewer, Act.SUGGESTION_DECIDED, "suggestion/" + id);
        notices.broadcast(section, SectionNotices.SUGGESTIONS);
        return one(viewer, section, id);
    }

    private int take(Viewer viewer, SectionView now, Suggestion one, String words) {
        if (one.changed()) {
            throw new Conflict(Texts.get("review.suggestion-changed"));
        }
        if (words.indexOf(Line.SOURCE) >= 0) {
            throw new Invalid("becomes", Texts.get("review.suggestion-source"));
        }
        ObjectNode step = JsonNodeFactory.instance
                .objectNode()
                .put("stepType", "replace")
                .put("from", one.from())
                .put("to", one.to());
        if (!words.isEmpty()) {
            step.putObject("slice").putArray("content").add((JsonNode) Doc.text(words));
        }
        return switch (drafts.step(
                viewer,
                now.id(),
                now.version(),
                List.of(step),
                // once only: a step of this suggestion that is durable already is answered as it was
                one.id().toString())) {
            case StepsOutcome.Accepted accepted -> accepted.version();
            case StepsOutcome.Stale _ -> throw new Conflict(Texts.get("review.suggestion-changed"));
            case StepsOutcome.Refused refused -> throw new Conflict(refused.reason());
        };
    }

    private Suggestion one(Viewer viewer, UUID section, UUID id) {
        Optional<Suggestion> found = of(viewer, section).stream()
                .filter(suggestion -> suggestion.id().equals(id))
                .findFirst();
        return found.orElseThrow(NotFound::new);
    }

    private SectionView readable(Viewer viewer, UUID section) {
        return drafts.section(viewer, section).orElseThrow(NotFound::new);
    }

    private List<Integer> carried(UUID section, int version, int present, int from, int to) {
        return version == present ? List.of(from, to) : drafts.mapPositions(section, version, List.of(from, to));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
