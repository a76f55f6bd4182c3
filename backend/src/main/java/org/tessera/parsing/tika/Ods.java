package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Parsed.Unit;

/** OpenDocument sheets. Repeated empty rows and cells are counted, not written out. */
final class Ods {

    private static final int MOST_REPEATED = 100;

    private Ods() {}

    static void read(Path file, Passages passages, Findings findings) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            ZipArchiveEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw new IOException("no content.xml");
            }
            try (InputStream in = zip.getInputStream(content)) {
                new Ods.Sheets(passages, findings)
                        .read(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static final class Sheets {
        private final Passages passages;
        private final Findings findings;
        private final Choices choices = new Choices();
        private final Set<String> hiddenStyles = new HashSet<>();
        private String style = "";
        private int sheets;
        private final SheetRows rows;
        private final TreeMap<Integer, String> cells = new TreeMap<>();
        private final StringBuilder value = new StringBuilder();
        private int row;
        private int column;
        private int rowRepeat;
        private int cellRepeat;
        private boolean inCell;

        Sheets(Passages passages, Findings findings) {
            this.passages = passages;
            this.findings = findings;
            this.rows = new SheetRows(passages);
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> start(xml);
                    case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                        if (inCell) {
                            value.append(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
            rows.finish();
            choices.tell(passages);
            findings.extent(Unit.SHEETS, sheets, sheets);
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "style" -> style = Objects.requireNonNullElse(attribute(xml, "name"), "");
                case "table-properties" -> {
                    if ("false".equals(attribute(xml, "display"))) {
                        hiddenStyles.add(style);
                    }
                }
                case "content-validation" -> offer(attribute(xml, "condition"), attribute(xml, "base-cell-address"));
                case "table" -> {
                    String name = attribute(xml, "name");
                    String itsStyle = attribute(xml, "style-name");
                    sheets++;
                    rows.sheet(name);
                    if (itsStyle != null && hiddenStyles.contains(itsStyle)) {
                        findings.problem("parsing.hidden-sheet", Objects.requireNonNullElse(name, ""));
                    }
                    row = 0;
                }
                case "table-row" -> {
                    rowRepeat = number(attribute(xml, "number-rows-repeated"));
                    column = 0;
                    cells.clear();
                }
                case "table-cell", "covered-table-cell" -> {
                    cellRepeat = number(attribute(xml, "number-columns-repeated"));
                    value.setLength(0);
                    inCell = true;
                }
                case "annotation" -> value.append(" [");
                case "s", "tab", "line-break" -> value.append(' ');
                default -> {}
            }
        }

        private void end(String name) {
            switch (name) {
                case "table-cell", "covered-table-cell" -> {
                    inCell = false;
                    String text = value.toString().strip();
                    for (int i = 0; !text.isEmpty() && i < Math.min(cellRepeat, MOST_REPEATED); i++) {
                        cells.put(column + i, text);
                    }
                    column += cellRepeat;
                }
                case "table-row" -> {
                    for (int i = 0; !cells.isEmpty() && i < Math.min(rowRepeat, MOST_REPEATED); i++) {
                        rows.row(row + i, cells);
                    }
                    row += rowRepeat;
                }
                case "annotation" -> value.append("] ");
                case "p" -> value.append(' ');
                default -> {}
            }
        }

        /** {@code cell-content-is-in-list("a";"b")} at {@code 'Sheet 1'.B2}. */
        private void offer(@Nullable String condition, @Nullable String base) {
            String mark = "cell-content-is-in-list(";
            int from = condition == null ? -1 : condition.indexOf(mark);
            if (condition == null || from < 0 || !condition.endsWith(")")) {
                return;
            }
            String list = condition
                    .substring(from + mark.length(), condition.length() - 1)
                    .replace("\";\"", ",");
            int dot = base == null ? -1 : base.lastIndexOf('.');
            String sheet = base == null || dot < 0
                    ? null
                    : base.substring(0, dot).replace("'", "").replace("$", "");
            choices.offer(sheet, base == null ? null : base.substring(dot + 1).replace("$", ""), list, 0);
        }

        private static @Nullable String attribute(XMLStreamReader xml, String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (name.equals(xml.getAttributeLocalName(i))) {
                    return xml.getAttributeValue(i);
                }
            }
            return null;
        }

        private static int number(@Nullable String raw) {
            return raw != null && raw.matches("[1-9]\\d{0,6}") ? Integer.parseInt(raw) : 1;
        }
    }
}
