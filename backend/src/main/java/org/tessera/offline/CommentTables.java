package org.tessera.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.Moments;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Marking;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.review.Comment;
import org.tessera.review.Comments;
import org.tessera.review.Round;
import org.tessera.review.Rounds;
import org.tessera.text.Texts;

/** A round's comments as a table that is filled in offline: out, and in again without losing or doubling anything. */
@Component
public class CommentTables {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int FREE_ROWS = 12;

    private final Rounds rounds;
    private final RoundTexts texts;
    private final Assessments assessments;
    private final Comments comments;
    private final Drafts drafts;
    private final Moments moments;
    private final Ledger ledger;
    private final Map<String, SheetFile> files;

    CommentTables(
            Rounds rounds,
            RoundTexts texts,
            Assessments assessments,
            Comments comments,
            Drafts drafts,
            Moments moments,
            Ledger ledger,
            List<SheetFile> files) {
        this.rounds = rounds;
        this.texts = texts;
        this.assessments = assessments;
        this.comments = comments;
        this.drafts = drafts;
        this.moments = moments;
        this.ledger = ledger;
        this.files = files.stream().collect(Collectors.toMap(SheetFile::format, file -> file));
    }

    /**
     * @throws Invalid another format than {@code docx} and {@code xlsx}
     */
    public SheetFile file(String format) {
        SheetFile file = files.get(format);
        if (file == null) {
            throw new Invalid("format", Texts.get("offline.format"));
        }
        return file;
    }

    /**
     * The round's comments as the viewer may see them, and free rows for more. Entered in the ledger.
     *
     * @throws NotFound the round is out of the viewer's sight
     */
    @Transactional
    public byte[] take(Viewer viewer, UUID id, String format) {
        SheetFile file = file(format);
        Round round = rounds.one(viewer, id);
        Assessment whole = assessments.visible(viewer, round.assessment()).orElseThrow(NotFound::new);
        List<Reading.Part> parts = texts.parts(viewer, round, whole);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Column.ALL.stream().map(Column::heading).toList());
        List<List<String>> of = new ArrayList<>(List.of(Sheet.textHeadings()));
        for (Reading.Part part : parts) {
            of.add(List.of(
                    "" + part.number(),
                    part.title(),
                    "" + part.version(),
                    part.section().toString()));
            comments.of(viewer, part.section()).stream()
                    .filter(comment -> id.equals(comment.round()))
                    .forEach(comment -> rows.add(row(part, comment)));
        }
        for (int free = 0; free < FREE_ROWS; free++) {
            List<String> row = new ArrayList<>(Collections.nCopies(Column.ALL.size(), ""));
            row.set(Column.COUNTRY.place(), Comments.party(viewer));
            row.set(Column.TEXT.place(), parts.size() == 1 ? "1" : "");
            rows.add(row);
        }
        Marking marking = parts.stream().map(Reading.Part::marking).reduce(Marking.BPL, Marking::strictest);
        ledger.append(viewer, Act.COMMENTS_TABLE_TAKEN, "round/" + id);
        try {
            return file.write(new Sheet(
                    Texts.get("offline.table.title", round.number(), whole.title()),
                    Texts.get("offline.table.hint"),
                    rows,
                    of,
                    Texts.get("names.marking." + marking)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(Reading.Part part, Comment comment) {
        Said said = Said.of(comment.text());
        Comment.Answer answer = comment.answer();
        return List.of(
                "" + comment.number(),
                "" + part.number(),
                comment.party(),
                "" + Lines.first(part.lines(), comment.from()),
                "" + Lines.last(part.lines(), comment.from(), comment.to()),
                said.comment(),
                said.proposed(),
                answer == null ? "" : Texts.get("offline.outcome." + answer.outcome()),
                answer == null ? "" : answer.reason());
    }

    /**
     * Takes in what is new in a table: comments as the viewer's own, and a coordinator's answers. Each row is checked; if
     * one is wrong nothing is taken and each says what becomes of it.
     *
     * @param onlyCheck says what would become of it, and changes nothing
     * @throws NotFound the round is out of the viewer's sight
     * @throws Invalid it is no table of comments of this round at all
     */
    @Transactional
    public Brought bring(Viewer viewer, UUID id, byte[] file, boolean onlyCheck) {
        Round round = rounds.one(viewer, id);
        List<List<List<String>>> tables = tables(file);
        Incoming incoming = Incoming.of(tables);
        var checked = new BroughtRows(viewer, round, incoming, comments, drafts, moments);
        List<Brought.Row> fates = checked.check();
        boolean wrong = fates.stream().anyMatch(row -> row.fate() == Brought.Fate.WRONG);
        boolean taken = !wrong && !onlyCheck;
        if (taken) {
            checked.take();
            ledger.append(viewer, Act.COMMENTS_TABLE_BROUGHT, "round/" + id);
        }
        return new Brought(taken, fates);
    }

    private List<List<List<String>>> tables(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Invalid("file", Texts.get("offline.too-large", MOST_BYTES / 1024 / 1024));
        }
        Packed packed = Packed.look(file);
        if (packed == Packed.TOO_LARGE) {
            throw new Invalid("file", Texts.get("offline.too-large", MOST_BYTES / 1024 / 1024));
        }
        if (packed == Packed.OTHER) {
            throw new Invalid("file", Texts.get("offline.no-table-file"));
        }
        try {
            return file(packed == Packed.XLSX ? "xlsx" : "docx").tables(file);
        } catch (IOException | RuntimeException e) {
            throw new Invalid("file", Texts.get("offline.damaged"));
        }
    }
}
