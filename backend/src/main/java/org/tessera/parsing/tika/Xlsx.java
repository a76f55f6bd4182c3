package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Parsed.Unit;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** XLSX, sheet by sheet as a stream of events: a large workbook costs no more memory than its shared strings. */
final class Xlsx {

    private final XSSFReader reader;
    private final ReadOnlySharedStringsTable strings;
    private final Choices choices = new Choices();

    private Xlsx(OPCPackage workbook) throws IOException, OpenXML4JException, SAXException {
        this.reader = new XSSFReader(workbook);
        this.strings = new ReadOnlySharedStringsTable(workbook);
    }

    static void read(Path file, Passages passages, Findings findings) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            new Xlsx(workbook).sheets(passages, findings);
        } catch (OpenXML4JException
                | SAXException
                | XMLStreamException
                | javax.xml.parsers.ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private void sheets(Passages passages, Findings findings)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException,
                    javax.xml.parsers.ParserConfigurationException {
        Set<String> hidden = workbook();
        SheetRows rows = new SheetRows(passages);
        int number = 0;
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                String name = sheets.getSheetName();
                number++;
                rows.sheet(name);
                if (hidden.contains(name)) {
                    findings.problem("parsing.hidden-sheet", name);
                }
                events(sheet, new Events(rows), sheets);
                SheetForms.read(name, sheets.getSheetPart(), choices, findings);
            }
        }
        rows.finish();
        findings.extent(Unit.SHEETS, number, number);
        Set<String> wanted = new HashSet<>();
        choices.wanted().forEach(range -> wanted.add(range.sheet()));
        sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (!wanted.isEmpty() && sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                if (wanted.contains(sheets.getSheetName())) {
                    events(sheet, new Values(sheets.getSheetName(), choices), null);
                }
            }
        }
        choices.tell(passages);
    }

    private void events(InputStream sheet, SheetContentsHandler handler, XSSFReader.@Nullable SheetIterator comments)
            throws IOException, SAXException, OpenXML4JException, javax.xml.parsers.ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new XSSFSheetXMLHandler(
                reader.getStylesTable(),
                comments == null ? null : comments.getSheetComments(),
                strings,
                handler,
                new CellFormat(),
                false));
        xml.parse(new InputSource(sheet));
    }

    /** @return the names of hidden sheets */
    private Set<String> workbook() throws IOException, OpenXML4JException, XMLStreamException {
        Set<String> hidden = new HashSet<>();
        try (InputStream workbook = reader.getWorkbookData()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(workbook);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    String state = xml.getAttributeValue(null, "state");
                    String name = xml.getAttributeValue(null, "name");
                    if ("sheet".equals(xml.getLocalName()) && state != null && !"visible".equals(state)) {
                        hidden.add(name);
                    } else if ("definedName".equals(xml.getLocalName()) && name != null) {
                        choices.name(name, xml.getElementText());
                    }
                }
            }
        }
        return hidden;
    }

    private static int column(@Nullable String reference, int otherwise) {
        return reference == null ? otherwise : new CellReference(reference).getCol();
    }

    /** The values of cells that somebody chooses from. */
    private static final class Values implements SheetContentsHandler {
        private final String sheet;
        private final Choices choices;
        private int row;

        Values(String sheet, Choices choices) {
            this.sheet = sheet;
            this.choices = choices;
        }

        @Override
        public void startRow(int number) {
            row = number;
        }

        @Override
        public void endRow(int number) {
            // nothing is gathered by row
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String formattedValue, @Nullable XSSFComment comment) {
            if (reference != null && formattedValue != null && !formattedValue.isBlank()) {
                choices.value(sheet, row, column(reference, 0), formattedValue.strip());
            }
        }
    }

    private static final class Events implements SheetContentsHandler {
        private final SheetRows rows;
        private final TreeMap<Integer, String> cells = new TreeMap<>();

        Events(SheetRows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int number) {
            cells.clear();
        }

        @Override
        public void endRow(int number) {
            rows.row(number, cells);
            cells.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String formattedValue, @Nullable XSSFComment comment) {
            String value = formattedValue == null ? "" : formattedValue;
            if (comment != null && comment.getString() != null) {
                value = (value + " [" + comment.getString().getString().strip() + "]").strip();
            }
            cells.put(column(reference, cells.isEmpty() ? 0 : cells.lastKey() + 1), value);
        }
    }
}
