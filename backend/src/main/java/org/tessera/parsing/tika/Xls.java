package org.tessera.parsing.tika;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.tessera.text.Texts;

/** The old binary XLS. */
final class Xls {

    private Xls() {}

    static List<String> read(Path file, Passages passages) throws IOException {
        List<String> problems = new ArrayList<>();
        SheetRows rows = new SheetRows(passages);
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(container)) {
            DataFormatter format = new CellFormat();
            format.setUseCachedValuesForFormulaCells(true);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                Sheet sheet = workbook.getSheetAt(i);
                rows.sheet(sheet.getSheetName());
                if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                    problems.add(Texts.get("parsing.hidden-sheet", sheet.getSheetName()));
                }
                for (Row row : sheet) {
                    TreeMap<Integer, String> cells = new TreeMap<>();
                    for (Cell cell : row) {
                        String value = cell.getCellType() == CellType.BLANK ? "" : format.formatCellValue(cell);
                        if (cell.getCellComment() != null) {
                            value = value + " ["
                                    + cell.getCellComment()
                                            .getString()
                                            .getString()
                                            .strip() + "]";
                        }
                        cells.put(cell.getColumnIndex(), value.strip());
                    }
                    rows.row(row.getRowNum(), cells);
                }
            }
        }
        rows.finish();
        return problems;
    }
}
