package org.tessera.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tessera.offline.Office.KEEP;
import static org.tessera.offline.Office.fill;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.accounts.HoldersBeans;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Doc;
import org.tessera.drafting.DraftingNode;
import org.tessera.drafting.Moments;
import org.tessera.drafting.StepsOutcome;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.offline.Brought.Fate;
import org.tessera.policy.Audience;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.review.Comment;
import org.tessera.review.Comments;
import org.tessera.review.Round;
import org.tessera.review.Rounds;
import org.tessera.review.jdbc.StoredComments;
import org.tessera.review.jdbc.StoredRounds;
import org.tessera.testing.TestEngines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table of comments goes out, is filled in, and comes back: checked row by row, nothing lost, nothing twice. */
class CommentTablesTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer GEORGIAN = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);
    private static final Viewer ARMENIAN = new Viewer("analyst-am", Set.of(Role.ANALYST), Country.AM);
    private static final String WORDS = "Purity rose in spring, and prices fell in all ports of the region. ";

    private static DraftingNode node;
    private static Assessment assessment;

    @BeforeAll
    static void draft() throws ClassNotFoundException {
        node = new DraftingNode(new DraftingNode.Shared(TestEngines.shared().newMigratedDatabase()), beans());
        assessment = node.the(Assessments.class).create(COORDINATOR, "Threat assessment", "en");
    }

    private static Class<?>[] beans() throws ClassNotFoundException {
        return Stream.concat(
                        HoldersBeans.ALL.stream(),
                        Stream.of(
                                Moments.class,
                                StoredRounds.class,
                                Rounds.class,
                                StoredComments.class,
                                Comments.class,
                                RoundTexts.class,
                                CommentTables.class,
                                Class.forName("org.tessera.edition.pdf.TaggedPdf"),
                                Class.forName("org.tessera.offline.pdf.ReadingPdf"),
                                Class.forName("org.tessera.offline.office.XlsxSheets"),
                                Class.forName("org.tessera.offline.office.DocxSheets")))
                .toArray(Class<?>[]::new);
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource({"xlsx, DRUGS", "docx, FIREARMS"})
    void whatIsFilledInArrivesOnItsLinesAndOnlyOnce(String format, String area) throws Exception {
        UUID section = section(area);
        write(section, WORDS.repeat(5));
        Round round = open(section);
        byte[] empty = tables().take(GEORGIAN, round.id(), format);
        byte[] filled = fill(format, empty, 0, "", "1", "GE", "2", "3", "Which ports?", "in Poti and Batumi", "", "");
        // somebody writes on meanwhile: the lines are those of the version that the table names
        write(section, "A new beginning.");

        assertThat(tables().bring(GEORGIAN, round.id(), filled, true).taken()).isFalse();
        assertThat(comments(section)).isEmpty();
        Brought brought = tables().bring(GEORGIAN, round.id(), filled, false);
        assertThat(brought.rows()).extracting(Brought.Row::fate).containsExactly(Fate.NEW);
        Comment comment = comments(section).getFirst();
        assertThat(comment.party()).isEqualTo("GE");
        assertThat(comment.author()).isEqualTo("analyst-ge");
        assertThat(comment.round()).isEqualTo(round.id());
        assertThat(comment.text()).isEqualTo("Which ports?\n\nProposed text:\nin Poti and Batumi");
        int moved = "A new beginning.".length() + 2;
        List<NumberedLine> lines = Numbering.of(Doc.doc(List.of(Doc.paragraph(Doc.text(WORDS.repeat(5))))));
        assertThat(comment.from()).isEqualTo(lines.get(1).from() + moved);
        assertThat(comment.to()).isEqualTo(lines.get(2).to() + moved);

        Brought again = tables().bring(GEORGIAN, round.id(), filled, false);
        assertThat(again.rows()).extracting(Brought.Row::fate).containsExactly(Fate.KNOWN);
        assertThat(comments(section)).hasSize(1);

        byte[] toAnswer = tables().take(COORDINATOR, round.id(), format);
        byte[] answered = fill(
                format, toAnswer, 0, "1", "1", "GE", KEEP, KEEP, KEEP, KEEP, "partly", "Said in the next chapter.");
        assertThat(tables().bring(COORDINATOR, round.id(), answered, false).rows())
                .extracting(Brought.Row::fate)
                .containsExactly(Fate.ANSWERED);
        assertThat(comments(section).getFirst().answer())
                .extracting(Comment.Answer::outcome, Comment.Answer::reason)
                .containsExactly(Comment.Outcome.PARTLY, "Said in the next chapter.");
        assertThat(tables().bring(COORDINATOR, round.id(), answered, false).rows())
                .extracting(Brought.Row::fate)
                .containsExactly(Fate.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "'' | ''| GE | 1 | 1 | Words | ''       | ''   | The column “Text” is empty",
                "'' | 7 | GE | 1 | 1 | Words | ''       | ''   | There is no text 7",
                "'' | 1 | AM | 1 | 1 | Words | ''       | ''   | speaks for AM",
                "'' | 1 | GE | '' | 1 | Words | ''      | ''   | The column “Line from” is empty",
                "'' | 1 | GE | x | 1 | Words | ''       | ''   | is no number",
                "'' | 1 | GE | 3 | 2 | Words | ''       | ''   | There are no lines 3 to 2",
                "'' | 1 | GE | 1 | 99 | Words | ''      | ''   | There are no lines 1 to 99",
                "'' | 1 | GE | 1 | 1 | ''    | ''       | ''   | There is no comment in this row",
                "'' | 1 | GE | 1 | 1 | Words | accepted | Yes. | cannot have an answer yet",
                "9  | 1 | GE | 1 | 1 | Words | ''       | ''   | There is no comment 9 on text 1",
                "1  | 1 | GE | 1 | 1 | Other | ''       | ''   | Comment 1 says something else",
                "1  | 1 | GE | 1 | 1 | Here. | rejected | No.  | Only coordinators answer",
                "1  | 1 | GE | 1 | 1 | Here. | maybe    | No.  | The answer is accepted, partly or rejected",
                "1  | 1 | GE | 1 | 1 | Here. | ''       | No.  | There is a reason, but no answer",
            })
    void aWrongRowSaysWhatIsWrongAndNothingIsTaken(
            String number,
            String text,
            String country,
            String from,
            String to,
            String words,
            String outcome,
            String reason,
            String said)
            throws Exception {
        Round round = withOneComment();
        UUID section = round.sections().getFirst();
        byte[] table = tables().take(GEORGIAN, round.id(), "xlsx");
        byte[] wrong = fill("xlsx", table, 1, number, text, country, from, to, words, "", outcome, reason);
        byte[] filled = fill("xlsx", wrong, 2, "", "1", "GE", "2", "2", "A good one", "", "", "");
        Brought brought = tables().bring(GEORGIAN, round.id(), filled, false);
        assertThat(brought.taken()).isFalse();
        assertThat(brought.rows())
                .filteredOn(row -> row.fate() == Fate.WRONG)
                .singleElement()
                .satisfies(row -> assertThat(row.words()).contains(said))
                .satisfies(row -> assertThat(row.row()).isEqualTo(3));
        assertThat(comments(section)).hasSize(1);
    }

    private static @Nullable Round oneComment;

    private static Round withOneComment() {
        Round known = oneComment;
        if (known == null) {
            UUID section = section("THB");
            write(section, WORDS.repeat(3));
            known = open(section);
            oneComment = known;
            node.the(Comments.class).add(GEORGIAN, section, node.drafts().version(section), 1, 7, "Here.");
        }
        return known;
    }

    @Test
    void whoIsNotInvitedGetsNothingAndOtherFilesAreRefused() throws Exception {
        Round round = withOneComment();
        byte[] table = tables().take(GEORGIAN, round.id(), "xlsx");
        assertThatThrownBy(() -> tables().take(ARMENIAN, round.id(), "xlsx")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tables().bring(ARMENIAN, round.id(), table, false))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> node.the(RoundTexts.class).pdf(ARMENIAN, round.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tables().bring(GEORGIAN, round.id(), "no table".getBytes(UTF_8), false))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("no DOCX or XLSX");
        try (XSSFWorkbook other = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            other.createSheet("Something").createRow(0).createCell(0).setCellValue("Else");
            other.write(out);
            assertThatThrownBy(() -> tables().bring(GEORGIAN, round.id(), out.toByteArray(), false))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("no table with a column “Comment”");
        }
        Round elsewhere = open(section("MIGRANT_SMUGGLING"));
        assertThat(tables().bring(
                                GEORGIAN,
                                elsewhere.id(),
                                fill("xlsx", table, 1, "", "1", "GE", "1", "1", "x", "", "", ""),
                                false)
                        .rows())
                .anySatisfy(row -> assertThat(row.words()).contains("does not belong to this round"));
    }

    @Test
    void thePdfNumbersEveryLineOfTheVersionThatItNames() throws Exception {
        Round round = withOneComment();
        UUID section = round.sections().getFirst();
        byte[] file = node.the(RoundTexts.class).pdf(GEORGIAN, round.id());
        Files.write(Files.createDirectories(Path.of("target/printed")).resolve("round.pdf"), file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pdf);
            List<NumberedLine> lines = Numbering.of(
                    node.drafts().section(GEORGIAN, section).orElseThrow().doc());
            assertThat(lines).hasSize(3);
            lines.forEach(line -> assertThat(text).containsPattern(line.number() + "\\s+" + line.words()));
            assertThat(text)
                    .contains(
                            "Text 1, version " + node.drafts().version(section),
                            "Basic Protection Level",
                            "Copy of analyst-ge");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    private static CommentTables tables() {
        return node.the(CommentTables.class);
    }

    private static List<Comment> comments(UUID section) {
        return node.the(Comments.class).of(COORDINATOR, section);
    }

    private static Round open(UUID section) {
        return node.the(Rounds.class)
                .open(
                        COORDINATOR,
                        assessment.id(),
                        new Rounds.Wish(
                                Round.Asks.COMMENTS,
                                List.of(section),
                                Set.of(Audience.GE),
                                List.of(),
                                "",
                                LocalDate.now(java.time.ZoneOffset.UTC).plusDays(7)));
    }

    /** A Georgian part. */
    private static UUID section(String area) {
        return assessment.chapters().stream()
                .filter(chapter -> area.equals(chapter.area()))
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.country() == Country.GE)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A paragraph before all others. */
    private static void write(UUID section, String words) {
        int version = node.drafts().version(section);
        JsonNode paragraph = Doc.paragraph(Doc.text(words));
        int to = version == 0 ? 2 : 0;
        JsonNode step = JsonMapper.shared()
                .readTree("{\"stepType\":\"replace\",\"from\":0,\"to\":%d,\"slice\":{\"content\":[%s]}}"
                        .formatted(to, paragraph));
        assertThat(node.drafts().step(COORDINATOR, section, version, List.of(step), "x"))
                .isInstanceOf(StepsOutcome.Accepted.class);
    }
}
