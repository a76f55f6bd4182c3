package org.tessera.edition.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.springframework.stereotype.Component;
import org.tessera.edition.ExportFormat;
import org.tessera.edition.Publication;
import org.tessera.edition.Publisher;
import org.tessera.edition.Words;

/** A DOCX that a person can go on working with: real headings, contents, tables, lists, footnotes; fonts embedded. */
@Component
class DocxPublisher implements Publisher {

    @Override
    public ExportFormat format() {
        return ExportFormat.DOCX;
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        Words words = Words.of(publication);
        try (XWPFDocument document = new XWPFDocument()) {
            Styles.addTo(document, publication.language());
            properties(document, publication, words);
            marking(document, publication, words);
            title(document, publication, words);
            new Contents(document, publication, words).write();
            new Body(document, publication).write();
            FontTable.embed(document);
            document.enforceUpdateFields();
            document.write(out);
        } catch (InvalidFormatException e) {
            throw new IOException("The document's parts could not be put together", e);
        }
    }

    private static void properties(XWPFDocument document, Publication publication, Words words) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(publication.edition().title());
        core.setSubjectProperty(words.get("number", publication.edition().number()));
        core.setCreator("Tessera");
        core.setCategory(publication.marking());
        core.setKeywords(publication.marking() + "; " + words.copy(publication));
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(publication.language()));
        core.setDescription(words.get("digest", publication.edition().digest()));
        core.setCreated(Optional.of(Date.from(publication.edition().frozenAt())));
    }

    /** The marking stands above and below every page. */
    private static void marking(XWPFDocument document, Publication publication, Words words) {
        XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle(Styles.MARKING);
        Runs.add(header, publication.edition().title(), run -> {
            run.setBold(false);
            run.setColor(Styles.GREY);
        });
        header.createRun().addTab();
        Runs.add(header, publication.marking());
        XWPFFooter below = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph footer = below.createParagraph();
        footer.setStyle(Styles.MARKING);
        Runs.add(footer, publication.marking());
        footer.createRun().addTab();
        String[] parts = words.get("page", "\t", "\t").split("\t", -1);
        Runs.add(footer, parts[0]);
        Fields.add(footer, "PAGE", "1");
        Runs.add(footer, parts[1]);
        Fields.add(footer, "NUMPAGES", "1");
        Runs.add(footer, parts[2]);
        XWPFParagraph copy = below.createParagraph();
        copy.setStyle(Styles.SMALL);
        Runs.add(copy, words.copy(publication));
    }

    private static void title(XWPFDocument document, Publication publication, Words words) {
        paragraph(document, Styles.COVER_MARKING, publication.marking());
        paragraph(document, Styles.SUBTITLE, words.get("subtitle"));
        paragraph(document, Styles.TITLE, publication.edition().title());
        paragraph(
                document,
                Styles.SUBTITLE,
                words.get("number", publication.edition().number()));
        paragraph(document, null, words.frozen(publication));
        paragraph(document, null, words.exported(publication));
        if (!publication.reasons().isEmpty()) {
            paragraph(document, Styles.SMALL, words.get("marking.why"));
            publication.reasons().forEach(reason -> paragraph(document, Styles.SMALL, "– " + reason));
        }
        paragraph(document, null, words.get("terms"));
        paragraph(
                        document,
                        Styles.SMALL,
                        words.get("digest", publication.edition().digest()))
                .createRun()
                .addBreak(BreakType.PAGE);
    }

    private static XWPFParagraph paragraph(
            XWPFDocument document, @org.jspecify.annotations.Nullable String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        Runs.add(paragraph, text);
        return paragraph;
    }
}
