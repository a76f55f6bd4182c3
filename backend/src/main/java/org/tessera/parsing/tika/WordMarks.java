package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Locator;

/**
 * What a Word document says beside its text: comments, and what a tracked change has deleted. Inserted words stand in the
 * text as Word shows them. Each is a passage of its own, with its author and day, so that nobody cites it as the text.
 */
final class WordMarks {

    private static final int MOST = 1_000;
    private static final String COMMENTS = "word/comments.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final Pattern COMMENT = Pattern.compile("<Relationship\\s[^>]*/relationships/comments\"[^>]*/>");

    private final Passages passages;
    private int comments;
    private int deletions;
    private int insertions;

    private WordMarks(Passages passages) {
        this.passages = passages;
    }

    static void read(Path file, Passages passages, Findings findings) throws IOException {
        WordMarks marks = new WordMarks(passages);
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            marks.part(zip, "word/document.xml");
            marks.part(zip, COMMENTS);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        if (marks.insertions + marks.deletions > 0) {
            findings.problem("parsing.tracked-changes", marks.insertions, marks.deletions);
        }
        if (marks.comments > 0) {
            findings.problem("parsing.comments", marks.comments);
        }
    }

    /** The document as its text alone: Tika would write comments among the text. */
    static Path withoutComments(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            if (zip.getEntry(COMMENTS) == null) {
                return file;
            }
            Path plain = file.resolveSibling(file.getFileName() + "-text");
            try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(plain)) {
                for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
                    ZipArchiveEntry entry = all.nextElement();
                    if (RELATIONS.equals(entry.getName())) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            String relations = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                            out.putArchiveEntry(new ZipArchiveEntry(RELATIONS));
                            out.write(COMMENT.matcher(relations).replaceAll("").getBytes(StandardCharsets.UTF_8));
                            out.closeArchiveEntry();
                        }
                    } else {
                        out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                    }
                }
            }
            return plain;
        }
    }

    private void part(ZipFile zip, String name) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            int paragraph = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "p" -> paragraph++;
                        case "ins" -> insertions++;
                        case "del" -> deletions += said(xml, "del", "deleted", Math.max(1, paragraph)) ? 1 : 0;
                        case "comment" -> comments += said(xml, "comment", "comment", null) ? 1 : 0;
                        default -> {}
                    }
                }
            }
        }
    }

    /** Reads to the element's end; whether there were words in it. */
    private boolean said(XMLStreamReader xml, String element, String part, @Nullable Integer paragraph)
            throws XMLStreamException {
        String author = attribute(xml, "author");
        String date = attribute(xml, "date");
        StringBuilder words = new StringBuilder();
        boolean text = false;
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth += element.equals(xml.getLocalName()) ? 1 : 0;
                text = "t".equals(xml.getLocalName()) || "delText".equals(xml.getLocalName());
                if ("p".equals(xml.getLocalName()) && !words.isEmpty()) {
                    words.append(' ');
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth -= element.equals(xml.getLocalName()) ? 1 : 0;
                text = false;
            } else if (text && (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA)) {
                words.append(xml.getText());
            }
        }
        String whole = words.toString().strip();
        if (whole.isEmpty() || comments + deletions >= MOST) {
            return false;
        }
        StringBuilder head = new StringBuilder(author == null ? "" : author);
        if (date != null && date.length() >= 10) {
            head.append(head.isEmpty() ? "" : ", ").append(date, 0, 10);
        }
        passages.beside(
                new Locator(List.of(), null, null, null, paragraph, part),
                head.isEmpty() ? whole : head + ": " + whole);
        return true;
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
