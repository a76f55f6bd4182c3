package org.tessera.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.Moments;
import org.tessera.identity.Viewer;
import org.tessera.offline.Brought.Fate;
import org.tessera.policy.Policy;
import org.tessera.problem.NotFound;
import org.tessera.review.Comment;
import org.tessera.review.Comments;
import org.tessera.review.Round;
import org.tessera.text.Texts;

/** The rows of one table on their way in: each is held against the round, its texts and the comments that are here. */
final class BroughtRows {

    private final Viewer viewer;
    private final Round round;
    private final Incoming incoming;
    private final Comments comments;
    private final Drafts drafts;
    private final Moments moments;
    private final Map<UUID, List<Comment>> here = new HashMap<>();
    private final Map<Incoming.Text, Optional<List<NumberedLine>>> lines = new HashMap<>();
    private final List<Runnable> acts = new ArrayList<>();

    BroughtRows(Viewer viewer, Round round, Incoming incoming, Comments comments, Drafts drafts, Moments moments) {
        this.viewer = viewer;
        this.round = round;
        this.incoming = incoming;
        this.comments = comments;
        this.drafts = drafts;
        this.moments = moments;
    }

    /** A row is wrong: the message's key with its arguments. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String key, Object... arguments) {
            super(Texts.get("offline.wrong." + key, arguments));
        }
    }

    List<Brought.Row> check() {
        List<Brought.Row> fates = new ArrayList<>();
        for (Incoming.Row row : incoming.rows()) {
            try {
                Fate fate = fate(row);
                fates.add(new Brought.Row(row.row(), fate, Texts.get("offline.fate." + fate)));
            } catch (Wrong wrong) {
                fates.add(new Brought.Row(row.row(), Fate.WRONG, String.valueOf(wrong.getMessage())));
            }
        }
        return fates;
    }

    /** What {@link #check} found to be done; only if no row is wrong. */
    void take() {
        acts.forEach(Runnable::run);
    }

    private Fate fate(Incoming.Row row) throws Wrong {
        Incoming.Text text = text(row);
        Said said = new Said(row.cell(Column.COMMENT), row.cell(Column.PROPOSED));
        if (!row.cell(Column.NUMBER).isEmpty()) {
            Comment comment = numbered(row, text);
            if (!Said.same(comment.text(), said.text())) {
                throw new Wrong("changed", comment.number());
            }
            return answer(row, comment);
        }
        return fresh(row, text, said);
    }

    private Incoming.Text text(Incoming.Row row) throws Wrong {
        String number = row.cell(Column.TEXT);
        Incoming.Text text = incoming.texts().get(number);
        if (text == null) {
            throw number.isEmpty() ? new Wrong("text-missing") : new Wrong("text-unknown", number);
        }
        if (!round.sections().contains(text.section())) {
            throw new Wrong("text-elsewhere", number);
        }
        return text;
    }

    private Comment numbered(Incoming.Row row, Incoming.Text text) throws Wrong {
        int number = number(row, Column.NUMBER);
        return comments(text.section()).stream()
                .filter(comment -> comment.number() == number)
                .findFirst()
                .orElseThrow(() -> new Wrong("no-such-comment", number, row.cell(Column.TEXT)));
    }

    private Fate answer(Incoming.Row row, Comment comment) throws Wrong {
        Comment.Outcome outcome = outcome(row);
        String reason = row.cell(Column.REASON);
        Comment.Answer answer = comment.answer();
        if (outcome == null) {
            if (!reason.isEmpty() && answer == null) {
                throw new Wrong("outcome-missing");
            }
            return Fate.KNOWN;
        }
        if (answer != null) {
            if (answer.outcome() == outcome && Said.same(answer.reason(), reason)) {
                return Fate.KNOWN;
            }
            throw new Wrong("answered-otherwise", comment.number());
        }
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Wrong("coordinators-answer");
        }
        if (reason.isEmpty()) {
            throw new Wrong("reason-missing");
        }
        tooLong(reason);
        acts.add(() -> comments.answer(viewer, comment.id(), outcome, reason));
        return Fate.ANSWERED;
    }

    private Fate fresh(Incoming.Row row, Incoming.Text text, Said said) throws Wrong {
        if (said.text().isEmpty()) {
            throw new Wrong("no-words");
        }
        tooLong(said.text());
        String country = row.cell(Column.COUNTRY);
        if (!country.isEmpty() && !country.equalsIgnoreCase(Comments.party(viewer))) {
            throw new Wrong("somebody-elses", country, Comments.party(viewer));
        }
        if (!row.cell(Column.OUTCOME).isEmpty() || !row.cell(Column.REASON).isEmpty()) {
            throw new Wrong("answer-before-comment");
        }
        List<NumberedLine> known = lines(text).orElseThrow(() -> new Wrong("version", text.version()));
        int first = number(row, Column.FROM);
        int last = row.cell(Column.TO).isEmpty() ? first : number(row, Column.TO);
        if (first < 1 || last < first || last > known.size()) {
            throw new Wrong("lines", first, last, known.size());
        }
        int from = known.get(first - 1).from();
        int to = known.get(last - 1).to();
        if (isHere(text, from, to, said)) {
            return Fate.KNOWN;
        }
        if (round.closed() != null) {
            throw new Wrong("round-closed");
        }
        if (round.party(viewer).isEmpty() && !Policy.mayCoordinate(viewer).allowed()) {
            throw new Wrong("not-invited");
        }
        acts.add(() -> {
            // the same row twice in one table is one comment
            here.remove(text.section());
            if (!isHere(text, from, to, said)) {
                comments.add(viewer, text.section(), text.version(), from, to, said.text());
            }
        });
        return Fate.NEW;
    }

    /** By the same party, with the same words, on the same stretch as it stands now. */
    private boolean isHere(Incoming.Text text, int from, int to, Said said) {
        List<Integer> now = drafts.mapPositions(text.section(), text.version(), List.of(from, to));
        return comments(text.section()).stream()
                .anyMatch(comment -> comment.party().equals(Comments.party(viewer))
                        && comment.from() == now.getFirst()
                        && comment.to() == Math.max(now.getFirst(), now.getLast())
                        && Said.same(comment.text(), said.text()));
    }

    private static void tooLong(String words) throws Wrong {
        if (words.length() > Comments.LONGEST) {
            throw new Wrong("too-long", Comments.LONGEST);
        }
    }

    private static int number(Incoming.Row row, Column column) throws Wrong {
        String written = row.cell(column);
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException no) {
            throw written.isEmpty()
                    ? new Wrong("number-missing", column.heading())
                    : new Wrong("no-number", column.heading());
        }
    }

    private static Comment.@Nullable Outcome outcome(Incoming.Row row) throws Wrong {
        String written = row.cell(Column.OUTCOME);
        if (written.isEmpty()) {
            return null;
        }
        for (Comment.Outcome outcome : Comment.Outcome.values()) {
            if (written.equalsIgnoreCase(outcome.name())
                    || written.equalsIgnoreCase(Texts.get("offline.outcome." + outcome))) {
                return outcome;
            }
        }
        throw new Wrong("outcome");
    }

    private List<Comment> comments(UUID section) {
        return here.computeIfAbsent(section, id -> comments.of(viewer, id));
    }

    private Optional<List<NumberedLine>> lines(Incoming.Text text) {
        return lines.computeIfAbsent(text, wanted -> {
            try {
                return moments.of(viewer, wanted.section(), wanted.version()).map(Numbering::of);
            } catch (NotFound gone) {
                return Optional.empty();
            }
        });
    }
}
