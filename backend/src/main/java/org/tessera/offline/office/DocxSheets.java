package org.tessera.offline.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.springframework.stereotype.Component;
import org.tessera.offline.Sheet;
import org.tessera.offline.SheetFile;

/** A document on its side: the table of comments, and below it the one that says which texts their lines belong to. */
@Component
class DocxSheets implements SheetFile {

    private static final int[] WEIGHTS = {5, 5, 11, 6, 6, 26, 22, 9, 20};
    private static final int[] TEXT_WEIGHTS = {8, 50, 10, 39};
    private static final int PAGE_LONG = 16838;
    private static final int PAGE_SHORT = 11906;
    private static final int MARGIN = 850;
    private static final String SHADE = "E8EEF3";
    private static final String RED = "8A1F11";

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public byte[] write(Sheet sheet) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            onItsSide(document);
            document.getProperties().getCoreProperties().setTitle(sheet.title());
            document.getProperties().getCoreProperties().setCategory(sheet.marking());
            document.getProperties().getCoreProperties().setCreator("Tessera");
            text(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), sheet.marking(), 9, true, RED);
            text(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), sheet.marking(), 9, true, RED);
            text(document.createParagraph(), sheet.title(), 16, true, "12324F");
            text(document.createParagraph(), sheet.hint(), 9, false, "55606B");
            table(document, sheet.comments(), WEIGHTS);
            document.createParagraph();
            table(document, sheet.texts(), TEXT_WEIGHTS);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void onItsSide(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(PAGE_LONG));
        size.setH(BigInteger.valueOf(PAGE_SHORT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private static void table(XWPFDocument document, List<List<String>> rows, int[] weights) {
        XWPFTable table = document.createTable(rows.size(), weights.length);
        int width = PAGE_LONG - 2 * MARGIN;
        table.setWidth(String.valueOf(width));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        if (grid == null) {
            grid = table.getCTTbl().addNewTblGrid();
        }
        int all = IntStream.of(weights).sum();
        for (int c = 0; c < weights.length; c++) {
            var column = c < grid.sizeOfGridColArray() ? grid.getGridColArray(c) : grid.addNewGridCol();
            column.setW(BigInteger.valueOf((long) width * weights[c] / all));
        }
        for (int r = 0; r < rows.size(); r++) {
            XWPFTableRow row = table.getRow(r);
            row.setRepeatHeader(r == 0);
            for (int c = 0; c < weights.length; c++) {
                XWPFTableCell cell = row.getCell(c);
                cell.setWidth(String.valueOf((long) width * weights[c] / all));
                if (r == 0) {
                    cell.setColor(SHADE);
                }
                List<String> paragraphs = rows.get(r).get(c).lines().toList();
                for (int p = 0; p < Math.max(1, paragraphs.size()); p++) {
                    XWPFParagraph paragraph = p == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
                    paragraph.setSpacingAfter(0);
                    text(paragraph, p < paragraphs.size() ? paragraphs.get(p) : "", 9, r == 0, "1A232C");
                }
            }
        }
    }

    private static void text(XWPFParagraph paragraph, String text, int size, boolean bold, String colour) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Noto Sans");
        run.setFontSize(size);
        run.setBold(bold);
        run.setColor(colour);
        run.setText(text);
    }

    @Override
    public List<List<List<String>>> tables(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<List<List<String>>> tables = new ArrayList<>();
            for (XWPFTable table : document.getTables()) {
                tables.add(table.getRows().stream().map(DocxSheets::cells).toList());
            }
            return tables;
        }
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .collect(Collectors.joining("\n")))
                .toList();
    }
}
