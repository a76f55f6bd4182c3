package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** What a sheet of an XLSX says beside its cells: lists to choose from, and rows and columns that nobody sees. */
final class SheetForms {

    private static final String CONTROL = "/ctrlProp";

    private SheetForms() {}

    static void read(String sheet, PackagePart part, Choices choices, Findings findings)
            throws IOException, XMLStreamException, InvalidFormatException {
        int hidden = 0;
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "row", "col" -> hidden += isTrue(xml.getAttributeValue(null, "hidden")) ? 1 : 0;
                        case "dataValidation" -> validation(sheet, xml, choices);
                        default -> {}
                    }
                }
            }
        }
        if (hidden > 0) {
            findings.problem("parsing.hidden-rows", sheet, hidden);
        }
        for (PackageRelationship each : part.getRelationships()) {
            if (each.getRelationshipType().endsWith(CONTROL)) {
                control(sheet, part.getRelatedPart(each), choices);
            }
        }
    }

    /** Until its end: the formula, and since Office 2010 the cells too, stand in elements within. */
    private static void validation(String sheet, XMLStreamReader xml, Choices choices) throws XMLStreamException {
        boolean list = "list".equals(xml.getAttributeValue(null, "type"));
        String cells = xml.getAttributeValue(null, "sqref");
        StringBuilder formula = new StringBuilder();
        StringBuilder where = new StringBuilder();
        String within = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && "dataValidation".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && !"f".equals(xml.getLocalName())) {
                within = xml.getLocalName();
            } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                switch (within) {
                    case "formula1" -> formula.append(xml.getText());
                    case "sqref" -> where.append(xml.getText());
                    default -> {}
                }
            }
        }
        if (list) {
            choices.offer(sheet, cells == null ? where.toString().strip() : cells, formula.toString(), 0);
        }
    }

    private static void control(String sheet, PackagePart part, Choices choices)
            throws IOException, XMLStreamException {
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "formControlPr".equals(xml.getLocalName())) {
                    String kind = xml.getAttributeValue(null, "objectType");
                    String range = xml.getAttributeValue(null, "fmlaRange");
                    String link = xml.getAttributeValue(null, "fmlaLink");
                    String chosen = xml.getAttributeValue(null, "sel");
                    if (("Drop".equals(kind) || "List".equals(kind)) && range != null) {
                        choices.offer(
                                sheet,
                                link == null ? null : link.replace("$", ""),
                                range,
                                chosen != null && chosen.matches("\\d{1,5}") ? Integer.parseInt(chosen) : 0);
                    }
                }
            }
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
