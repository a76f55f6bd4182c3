package org.tessera.parsing.tika;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFDataValidation;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.tessera.parsing.Parsed.Unit;

/** The old binary XLS. */
final class Xls {

    private final HSSFWorkbook workbook;
    private final DataFormatter format = new CellFormat();
    private final Choices choices = new Choices();

    private Xls(HSSFWorkbook workbook) {
        this.workbook = workbook;
        format.setUseCachedValuesForFormulaCells(true);
    }

    static void read(Path file, Passages passages, Findings findings) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(container)) {
            new Xls(workbook).sheets(passages, findings);
        }
    }

    private void sheets(Passages passages, Findings findings) {
        SheetRows rows = new SheetRows(passages);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            HSSFSheet sheet = workbook.getSheetAt(i);
            rows.sheet(sheet.getSheetName());
            if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                findings.problem("parsing.hidden-sheet", sheet.getSheetName());
            }
            int hidden = 0;
            for (Row row : sheet) {
                hidden += row.getZeroHeight() ? 1 : 0;
                TreeMap<Integer, String> cells = new TreeMap<>();
                for (Cell cell : row) {
                    cells.put(cell.getColumnIndex(), value(cell));
                }
                rows.row(row.getRowNum(), cells);
            }
            if (hidden > 0) {
                findings.problem("parsing.hidden-rows", sheet.getSheetName(), hidden);
            }
            offers(sheet);
        }
        rows.finish();
        findings.extent(Unit.SHEETS, workbook.getNumberOfSheets(), workbook.getNumberOfSheets());
        choose(passages);
    }

    private String value(Cell cell) {
        String value = cell.getCellType() == CellType.BLANK ? "" : format.formatCellValue(cell);
        if (cell.getCellComment() != null) {
            value = value + " [" + cell.getCellComment().getString().getString().strip() + "]";
        }
        return value.strip();
    }

    private void offers(HSSFSheet sheet) {
        for (HSSFDataValidation each : sheet.getDataValidations()) {
            DataValidationConstraint constraint = each.getValidationConstraint();
            if (constraint.getValidationType() == DataValidationConstraint.ValidationType.LIST) {
                String[] values = constraint.getExplicitListValues();
                String formula = values == null ? constraint.getFormula1() : '"' + String.join(",", values) + '"';
                String cells = Arrays.stream(each.getRegions().getCellRangeAddresses())
                        .map(CellRangeAddress::formatAsString)
                        .collect(Collectors.joining(" "));
                choices.offer(sheet.getSheetName(), cells, formula == null ? "" : formula, 0);
            }
        }
    }

    private void choose(Passages passages) {
        for (Name each : workbook.getAllNames()) {
            if (!each.isFunctionName() && !each.isDeleted()) {
                choices.name(each.getNameName(), each.getRefersToFormula());
            }
        }
        for (Choices.Range range : choices.wanted()) {
            HSSFSheet sheet = workbook.getSheet(range.sheet());
            for (int r = range.cells().getFirstRow();
                    sheet != null && r <= range.cells().getLastRow();
                    r++) {
                Row row = sheet.getRow(r);
                for (int c = range.cells().getFirstColumn();
                        row != null && c <= range.cells().getLastColumn();
                        c++) {
                    Cell cell = row.getCell(c);
                    if (cell != null && !value(cell).isBlank()) {
                        choices.value(range.sheet(), r, c, value(cell));
                    }
                }
            }
        }
        choices.tell(passages);
    }
}
