package org.devicebank.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.devicebank.kernel.Refused;

/// Reads workbooks of Excel, old and new: the values as they were stored, and never a formula.
final class Workbooks {

    private static final long LARGEST_INSIDE = 80L * 1024 * 1024;
    private static final double LEAST_RATIO = 0.005;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_INSIDE);
        ZipSecureFile.setMaxFileCount(2_000);
    }

    private Workbooks() {}

    static List<Table> read(String fileName, byte[] content) {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            var tables = new ArrayList<Table>();
            for (var sheet : workbook) {
                tables.add(table(fileName, sheet));
            }
            return tables;
        } catch (EncryptedDocumentException _) {
            throw Refused.unfit("refused.tables.encrypted", fileName);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw bomb(e)
                    ? Refused.tooLarge("refused.tables.bomb", fileName)
                    : Refused.unfit("refused.tables.workbook", fileName);
        }
    }

    private static boolean bomb(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage())
                    .matches("(?s).*(Zip bomb|MaxEntrySize|max entry size|exceeds the max).*")) {
                return true;
            }
        }
        return false;
    }

    private static Table table(String fileName, Sheet sheet) {
        var rows = new Rows(fileName);
        for (var row : sheet) {
            var number = row.getRowNum() + 1;
            rows.fits(number, row.getLastCellNum());
            var cells = new ArrayList<String>();
            for (var column = 0; column < row.getLastCellNum(); column++) {
                var cell = row.getCell(column);
                cells.add(cell == null ? "" : text(cell, cell.getCellType()));
            }
            rows.add(number, cells);
        }
        return rows.table(sheet.getSheetName(), "Excel");
    }

    private static String text(Cell cell, CellType type) {
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> number(cell);
            // what the formula came to when the file was saved; it is never computed here
            case FORMULA -> text(cell, cell.getCachedFormulaResultType());
            case BLANK, ERROR, _NONE -> "";
        };
    }

    /// A number is written out in full: an IMEI is fifteen digits, not 3.5E+14.
    private static String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(cell.getLocalDateTimeCellValue());
        }
        var number = cell.getNumericCellValue();
        return number == Math.rint(number)
                ? new BigDecimal(number).toBigInteger().toString()
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
