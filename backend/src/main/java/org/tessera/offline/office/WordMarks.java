package org.tessera.offline.office;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.tessera.review.Comment;
import org.tessera.review.Suggestion;
import org.tessera.text.Texts;

/** Word's own marks for comments and suggestions, numbered through the document. */
final class WordMarks {

    private final XWPFComments comments;
    private final Map<UUID, BigInteger> begun = new HashMap<>();
    private int next = 1;

    WordMarks(XWPFDocument document) {
        comments = document.createComments();
    }

    boolean hasBegun(Comment comment) {
        return begun.containsKey(comment.id());
    }

    void begin(XWPFParagraph paragraph, Comment comment) {
        BigInteger id = BigInteger.valueOf(next++);
        begun.put(comment.id(), id);
        XWPFComment written = comments.createComment(id);
        written.setAuthor(
                comment.party().equals(comment.author())
                        ? comment.author()
                        : comment.author() + " (" + comment.party() + ")");
        written.setInitials(comment.party());
        written.setDate(at(comment.at()));
        lines(written, "#" + comment.number() + " " + comment.text());
        comment.replies().forEach(reply -> lines(written, reply.author() + ": " + reply.text()));
        Comment.Answer answer = comment.answer();
        if (answer != null) {
            lines(
                    written,
                    answer.by() + ": " + Texts.get("offline.outcome." + answer.outcome()) + ". " + answer.reason());
        }
        paragraph.getCTP().addNewCommentRangeStart().setId(id);
    }

    void end(XWPFParagraph paragraph, Comment comment) {
        BigInteger id = begun.get(comment.id());
        paragraph.getCTP().addNewCommentRangeEnd().setId(id);
        paragraph.getCTP().addNewR().addNewCommentReference().setId(id);
    }

    void insert(XWPFParagraph paragraph, Suggestion suggestion) {
        if (!suggestion.becomes().isEmpty()) {
            CTRunTrackChange change = paragraph.getCTP().addNewIns();
            by(change, suggestion);
            text(change.addNewR().addNewT(), suggestion.becomes());
        }
    }

    void delete(XWPFParagraph paragraph, Suggestion suggestion, String words) {
        CTRunTrackChange change = paragraph.getCTP().addNewDel();
        by(change, suggestion);
        text(change.addNewR().addNewDelText(), words);
    }

    private void by(CTRunTrackChange change, Suggestion suggestion) {
        change.setId(BigInteger.valueOf(next++));
        change.setAuthor(suggestion.author());
        change.setDate(at(suggestion.at()));
    }

    private static void text(CTText written, String words) {
        written.setSpace(SpaceAttribute.Space.PRESERVE);
        // a source within a suggestion's words stays where it is in the text
        written.setStringValue(words.replace("\uFFFC", ""));
    }

    private static void lines(XWPFComment written, String words) {
        words.lines().forEach(line -> written.createParagraph().createRun().setText(line));
    }

    private static Calendar at(Instant instant) {
        return GregorianCalendar.from(ZonedDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
