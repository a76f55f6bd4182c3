package org.tessera.edition.docx;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFFootnotes;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;
import org.tessera.edition.Publication;

/**
 * Word's own footnotes, which it numbers and prints on the page of the citation, below that page's marking (ADR 86). The
 * first citation of a passage carries its note; a later one shows the same number by a field.
 */
final class Footnotes {

    private final XWPFDocument document;
    private final Map<Integer, String> texts;
    private final Set<Integer> carried = new HashSet<>();

    Footnotes(XWPFDocument document, Publication publication) {
        this.document = document;
        this.texts = publication.notes().stream()
                .collect(Collectors.toMap(Publication.Endnote::number, Publication.Endnote::text));
        if (!texts.isEmpty()) {
            separators(document.createFootnotes());
        }
    }

    /** @param bookmark an id that no other bookmark has */
    void cite(XWPFParagraph paragraph, int number, int bookmark) {
        if (!carried.add(number)) {
            Runs.raised(Fields.add(paragraph, "NOTEREF " + mark(number) + " \\f \\h", String.valueOf(number)));
            return;
        }
        XWPFFootnote note = document.createFootnote();
        XWPFParagraph text = note.createParagraph();
        text.setStyle(Styles.FOOTNOTE);
        Runs.add(text, " " + texts.getOrDefault(number, ""));
        Fields.bookmark(paragraph, bookmark, mark(number), () -> paragraph.addFootnoteReference(note));
    }

    private static String mark(int number) {
        return "note_" + number;
    }

    /** The lines above the notes, which Word expects to be told of. */
    private static void separators(XWPFFootnotes notes) {
        separator(notes, STFtnEdn.SEPARATOR, -1, CTR::addNewSeparator);
        separator(notes, STFtnEdn.CONTINUATION_SEPARATOR, 0, CTR::addNewContinuationSeparator);
    }

    private static void separator(XWPFFootnotes notes, STFtnEdn.Enum type, int id, Consumer<CTR> line) {
        CTFtnEdn separator = CTFtnEdn.Factory.newInstance();
        separator.setType(type);
        separator.setId(BigInteger.valueOf(id));
        line.accept(separator.addNewP().addNewR());
        notes.addFootnote(separator);
    }
}
