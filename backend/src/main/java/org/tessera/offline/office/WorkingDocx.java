package org.tessera.offline.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.springframework.stereotype.Component;
import org.tessera.offline.WorkingFile;
import org.tessera.offline.WorkingText;

/** A DOCX with real headings, its marking on every page, Word's comments and Word's tracked changes. */
@Component
class WorkingDocx implements WorkingFile {

    private static final String RED = "8A1F11";
    private static final String GREY = "55606B";

    @Override
    public byte[] write(WorkingText text) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WorkingStyles.addTo(document, text.language());
            document.getProperties().getCoreProperties().setTitle(text.title());
            document.getProperties().getCoreProperties().setCategory(text.marking());
            document.getProperties().getCoreProperties().setCreator("Tessera");
            small(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), text.marking(), RED, true);
            var footer = document.createFooter(HeaderFooterType.DEFAULT);
            small(footer.createParagraph(), text.marking(), RED, true);
            small(footer.createParagraph(), text.copy(), GREY, false);
            XWPFParagraph title = document.createParagraph();
            title.setStyle("Title");
            title.createRun().setText(text.title());
            var marks = new WordMarks(document);
            for (WorkingText.Part part : text.parts()) {
                XWPFParagraph heading = document.createParagraph();
                heading.setStyle("Heading1");
                heading.createRun().setText(part.title());
                small(document.createParagraph(), part.standing(), GREY, false);
                new WorkingBody(document, part, marks).write();
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void small(XWPFParagraph paragraph, String text, String colour, boolean bold) {
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(8);
        run.setColor(colour);
        run.setBold(bold);
    }
}
