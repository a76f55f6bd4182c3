package org.tessera.parsing.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.tika.config.LoadErrorHandler;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Parsed.Unit;
import org.xml.sax.SAXException;

/**
 * Reads one document with Tika or with a reader of our own. Parsers that start other programs (Tesseract, GDAL, unrar,
 * DWGRead, file, strings) are left out: the cell has no path to find one by, and none is ever tried.
 */
final class TikaReading {

    private static final int LARGE_DOCUMENT = 20 << 20;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final Detector detector;
    private final AutoDetectParser parser;

    TikaReading() {
        ServiceLoader loader = new ServiceLoader(TikaReading.class.getClassLoader(), LoadErrorHandler.IGNORE);
        detector = new DefaultDetector(types, loader);
        parser = new AutoDetectParser(
                detector,
                new DefaultParser(
                        types.getMediaTypeRegistry(),
                        loader,
                        List.of(TesseractOCRParser.class, CompositeExternalParser.class)));
    }

    String type(Path file, String name) throws IOException {
        Metadata metadata = named(name);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            String type = Kinds.base(detector.detect(in, metadata).toString()).toLowerCase(Locale.ROOT);
            String lower = name.toLowerCase(Locale.ROOT);
            boolean text = type.startsWith("text/") || type.equals(Kinds.OCTETS);
            return text && (lower.endsWith(".csv") || lower.endsWith(".tsv")) ? "text/csv" : type;
        }
    }

    /** Reads the document into passages and lays aside what is attached to it; a locked one with whichever password fits. */
    void read(Document document) throws IOException, TikaException, SAXException {
        Path file = document.file();
        String type = document.type();
        if (Kinds.isPicture(type)) {
            Scans.picture(file, document.passages(), document.findings(), document.help());
            return;
        }
        if (Kinds.isOfficeZip(type)) {
            ZipGuard.check(file);
        }
        if (Malice.hasMacros(file, type)) {
            document.findings().problem("parsing.macros");
        }
        document.help().attempt(password -> {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            try {
                read(document, password);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        });
    }

    private void read(Document document, @Nullable String password) throws IOException, TikaException, SAXException {
        Path file = document.file();
        Passages passages = document.passages();
        Findings findings = document.findings();
        String type = document.type();
        if (type.contains("spreadsheetml.sheet") || type.contains("ms-excel.sheet.macroenabled")) {
            Xlsx.read(file, passages, findings);
            return;
        }
        switch (type) {
            case "application/vnd.ms-excel" -> Xls.read(file, passages, findings);
            case "application/vnd.oasis.opendocument.spreadsheet" -> Ods.read(file, passages, findings);
            case "text/csv", "text/tab-separated-values" -> Plain.csv(file, passages);
            case "text/plain" -> Plain.text(file, passages);
            case "message/rfc822" -> Mail.read(file, passages, document.attachments());
            default -> tika(document, password);
        }
    }

    private void tika(Document document, @Nullable String password) throws IOException, TikaException, SAXException {
        Path file = document.file();
        Passages passages = document.passages();
        Findings findings = document.findings();
        String type = document.type();
        PassageHandler handler = new PassageHandler(passages);
        Embedded embedded = new Embedded((found, in) -> document.attachments().add(found, in), false);
        ParseContext context = context(file.toFile().length(), password);
        context.set(EmbeddedDocumentExtractor.class, embedded);
        Metadata metadata = named(document.name());
        if (type.equals("application/vnd.ms-outlook")) {
            passages.part("body");
        }
        boolean word = type.contains("wordprocessingml");
        try (TikaInputStream in = TikaInputStream.get(word ? WordMarks.withoutComments(file) : file)) {
            parser.parse(in, handler, metadata, context);
        }
        if (type.equals("application/vnd.ms-outlook")) {
            passages.part("headers");
            header(passages, "From", metadata.get(org.apache.tika.metadata.Message.MESSAGE_FROM));
            header(passages, "To", metadata.get(org.apache.tika.metadata.Message.MESSAGE_TO));
            header(passages, "Subject", metadata.get(TikaCoreProperties.SUBJECT));
        }
        if (word) {
            WordMarks.read(file, passages, findings);
        }
        Set<Integer> empty = handler.emptyPages();
        if (type.equals("application/pdf")) {
            Set<Integer> recognised = Scans.pages(file, password, empty, passages, findings, document.help());
            int left = empty.size() - recognised.size();
            if (left > 0 && passages.size() > 0) {
                findings.problem("parsing.pages-without-text", left, handler.pages());
            }
            findings.extent(Unit.PAGES, handler.pages(), handler.pages() - left);
        } else {
            findings.extent(Unit.PAGES, handler.pages(), handler.pages());
        }
        if (embedded.pictures() > 0) {
            findings.problem("parsing.pictures-not-read", embedded.pictures());
            findings.extent(Unit.PICTURES, embedded.pictures(), 0);
        }
    }

    private static void header(Passages passages, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            passages.paragraph(name + ": " + value);
        }
    }

    /** Hands each entry of an archive over as it comes. */
    void unfold(Path file, String name, Help help, Embedded.Entry entry)
            throws IOException, TikaException, SAXException {
        help.attempt(password -> {
            ParseContext context = context(0, password);
            context.set(EmbeddedDocumentExtractor.class, new Embedded(entry, true));
            try (TikaInputStream in = TikaInputStream.get(file)) {
                parser.parse(in, new org.xml.sax.helpers.DefaultHandler(), named(name), context);
            } catch (IOException | TikaException | RuntimeException e) {
                if (password == null || Outcomes.isNotOfTheFile(e)) {
                    throw e;
                }
                throw new EncryptedDocumentException(e); // a wrong password looks like damage there
            }
        });
    }

    /** The HTML body of a mail. */
    static void html(byte[] bytes, @Nullable String charset, Passages passages) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, "text/html" + (charset == null ? "" : "; charset=" + charset));
        try {
            new JSoupParser()
                    .parse(new ByteArrayInputStream(bytes), new PassageHandler(passages), metadata, new ParseContext());
        } catch (SAXException | TikaException e) {
            throw new IOException(e);
        }
    }

    private static ParseContext context(long size, @Nullable String password) {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeSlideMasterContent(false);
        // the other reader mixes deleted words into the text
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(size > LARGE_DOCUMENT);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setSuppressDuplicateOverlappingText(true);
        pdf.setCatchIntermediateIOExceptions(true);
        ParseContext context = new ParseContext();
        if (password != null) {
            context.set(PasswordProvider.class, metadata -> password);
        }
        context.set(OfficeParserConfig.class, office);
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    private static Metadata named(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return metadata;
    }
}
