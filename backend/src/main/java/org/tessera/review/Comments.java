package org.tessera.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionNotices;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.review.jdbc.StoredComments;
import org.tessera.text.Texts;

/**
 * Comments: anchors follow the text, every answer has an outcome and a reason. Who may read a section may comment on it;
 * coordinators answer. For everybody else neither section nor comment exists.
 */
@Component
public class Comments {

    /** The longest comment or reason, in characters. */
    public static final int LONGEST = 5_000;

    private static final Pattern MENTION = Pattern.compile("(?<![\\w@])@([A-Za-z0-9][A-Za-z0-9._-]{0,62}[A-Za-z0-9])");

    private final Drafts drafts;
    private final StoredComments stored;
    private final Ledger ledger;
    private final SectionNotices notices;
    private final Rounds rounds;
    private final Clock clock = Clock.systemUTC();

    Comments(Drafts drafts, StoredComments stored, Ledger ledger, SectionNotices notices, Rounds rounds) {
        this.drafts = drafts;
        this.stored = stored;
        this.ledger = ledger;
        this.notices = notices;
        this.rounds = rounds;
    }

    /**
     * A new comment on a stretch of the section.
     *
     * @param version of the section at which the positions hold
     * @throws NotFound the section is absent or outside the viewer's sight
     * @throws Invalid no words, too many, or positions outside the section
     */
    @Transactional
    public Comment add(Viewer viewer, UUID section, int version, int from, int to, String text) {
        SectionView view = readable(viewer, section);
        checkWords("text", text, "review.text-missing");
        if (version < 0 || version > view.version() || from < 0 || to < from) {
            throw new Invalid("from", Texts.get("review.range"));
        }
        List<Integer> now = mapped(section, version, view.version(), from, to);
        Comment comment = new Comment(
                UUID.randomUUID(),
                section,
                stored.nextNumber(section),
                viewer.account(),
                party(viewer),
                now(),
                now.getFirst(),
                now.getLast(),
                text.strip(),
                rounds.roundOf(viewer, section),
                List.of(),
                null);
        stored.insert(
                comment, view.version(), stored.accounts(mentions(text)), drafts.keyOf(section), view.citations());
        ledger.append(viewer, Act.COMMENT_ADDED, "comment/" + comment.id());
        notices.broadcast(section, SectionNotices.COMMENTS);
        return comment;
    }

    /**
     * Says something below a comment; who may read it may.
     *
     * @throws NotFound it is absent or its section outside the viewer's sight
     * @throws Invalid no words, or too many
     */
    @Transactional
    public Comment reply(Viewer viewer, UUID id, String text) {
        UUID section = stored.sectionOf(id).orElseThrow(NotFound::new);
        SectionView view = readable(viewer, section);
        one(viewer, section, id);
        checkWords("text", text, "review.text-missing");
        stored.reply(
                id,
                new Comment.Reply(UUID.randomUUID(), viewer.account(), now(), text.strip()),
                stored.accounts(mentions(text)),
                drafts.keyOf(section));
        stored.leans(id, view.citations());
        ledger.append(viewer, Act.COMMENT_REPLIED, "comment/" + id);
        notices.broadcast(section, SectionNotices.COMMENTS);
        return one(viewer, section, id);
    }

    /** The accounts that a text names, written {@code @account}. */
    static Set<String> mentions(String text) {
        return MENTION.matcher(text).results().map(named -> named.group(1)).collect(Collectors.toSet());
    }

    /** For whom somebody speaks: his country, else himself. */
    public static String party(Viewer viewer) {
        Country country = viewer.country();
        return country != null && viewer.belongsTo(country) ? country.name() : viewer.account();
    }

    private Comment one(Viewer viewer, UUID section, UUID id) {
        return of(viewer, section).stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Answers a comment, once.
     *
     * @throws Forbidden the viewer is no coordinator
     * @throws Conflict it has an answer
     */
    @Transactional
    public Comment answer(Viewer viewer, UUID id, Comment.Outcome outcome, String reason) {
        UUID section = stored.sectionOf(id).orElseThrow(NotFound::new);
        SectionView view = readable(viewer, section);
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("review.coordinators-answer"));
        }
        checkWords("reason", reason, "review.reason-missing");
        Comment.Answer answer = new Comment.Answer(outcome, reason.strip(), viewer.account(), now());
        if (!stored.answer(id, answer, drafts.keyOf(section))) {
            throw new Conflict(Texts.get("review.answered"));
        }
        stored.leans(id, view.citations());
        ledger.append(viewer, Act.COMMENT_ANSWERED, "comment/" + id);
        notices.broadcast(section, SectionNotices.COMMENTS);
        return one(viewer, section, id);
    }

    /**
     * Of a section that the viewer may read, in order of number, anchored in its present version; without what was said while
     * the section leant on evidence that the viewer may not see.
     */
    @Transactional
    public List<Comment> of(Viewer viewer, UUID section) {
        SectionView view = readable(viewer, section);
        return stored.of(section, drafts.keyOf(section)).stream()
                .filter(anchored -> drafts.mayReadBeside(viewer, view, anchored.leant()))
                .map(anchored -> {
                    Comment comment = anchored.comment();
                    List<Integer> now =
                            mapped(section, anchored.version(), view.version(), comment.from(), comment.to());
                    return comment.at(now.getFirst(), now.getLast());
                })
                .toList();
    }

    private SectionView readable(Viewer viewer, UUID section) {
        return drafts.section(viewer, section).orElseThrow(NotFound::new);
    }

    private List<Integer> mapped(UUID section, int version, int present, int from, int to) {
        if (version == present) {
            return List.of(from, to);
        }
        List<Integer> now = drafts.mapPositions(section, version, List.of(from, to));
        return List.of(now.getFirst(), Math.max(now.getFirst(), now.getLast()));
    }

    private static void checkWords(String field, String words, String missing) {
        if (words.isBlank()) {
            throw new Invalid(field, Texts.get(missing));
        }
        if (words.length() > LONGEST) {
            throw new Invalid(field, Texts.get("review.text-too-long", LONGEST));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
