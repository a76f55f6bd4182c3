package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
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
import org.tessera.text.Texts;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** XLSX, sheet by sheet as a stream of events: a large workbook costs no more memory than its shared strings. */
final class Xlsx {

    private Xlsx() {}

    static List<String> read(Path file, Passages passages) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            Set<String> hidden = hidden(reader);
            List<String> problems = new ArrayList<>();
            SheetRows rows = new SheetRows(passages);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    String name = sheets.getSheetName();
                    rows.sheet(name);
                    if (hidden.contains(name)) {
                        problems.add(Texts.get("parsing.hidden-sheet", name));
                    }
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            sheets.getSheetComments(),
                            strings,
                            new Events(rows),
                            new CellFormat(),
                            false));
                    xml.parse(new InputSource(sheet));
                }
            }
            rows.finish();
            return problems;
        } catch (OpenXML4JException | SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static Set<String> hidden(XSSFReader reader) throws IOException, OpenXML4JException {
        Set<String> hidden = new HashSet<>();
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        try (InputStream workbook = reader.getWorkbookData()) {
            XMLStreamReader xml = factory.createXMLStreamReader(workbook);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "sheet".equals(xml.getLocalName())) {
                    String state = xml.getAttributeValue(null, "state");
                    if (state != null && !"visible".equals(state)) {
                        hidden.add(xml.getAttributeValue(null, "name"));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return hidden;
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
            int column = reference == null
                    ? (cells.isEmpty() ? 0 : cells.lastKey() + 1)
                    : new CellReference(reference).getCol();
            String value = formattedValue == null ? "" : formattedValue;
            if (comment != null && comment.getString() != null) {
                value = (value + " [" + comment.getString().getString().strip() + "]").strip();
            }
            cells.put(column, value);
        }
    }
}
