package io.heyi.command.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Files to be read by tests: rows that are right, in which a test changes the one thing it is about. */
final class SampleFile {

    /** Of region 99, which is assigned to nobody. */
    static final String RESIDENT = "990101193502100015";
    static final String NAME = "欧阳测试";
    static final String PHONE = "13900000000";

    private SampleFile() {
    }

    static Table<?> table(String name) {
        return switch (name) {
            case "institutions" -> Columns.INSTITUTIONS;
            case "residents" -> Columns.RESIDENTS;
            case "enrollment" -> Columns.ENROLLMENT;
            case "claims" -> Columns.CLAIMS;
            case "claim_lines" -> Columns.CLAIM_LINES;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** A row that can be taken, with every column filled. */
    static Map<String, String> row(String table) {
        return switch (table) {
            case "institutions" -> cells("code", "T990101001", "name", "第1镇卫生院", "level", "TOWNSHIP", "region", "990101001",
                    "designated_from", "2009-01-01", "designated_to", "2009-12-31", "placement", "HOME");
            case "residents" -> cells("resident_id", RESIDENT, "household_no", "99010100201900001", "name", NAME, "relation", "HEAD",
                    "category", "ORDINARY", "village", "990101002019", "phone", PHONE, "record_no", "99010100201900001");
            case "enrollment" -> cells("household_no", "99010100201900001", "resident_id", RESIDENT, "year", "2009",
                    "individual_premium", "20.00", "paid_on", "2008-12-02", "payer", NAME,
                    "receipt_no", "R1");
            case "claims" -> cells("claim_id", "S0000001", "kind", "OUTPATIENT", "resident_id", RESIDENT, "institution", "T990101001",
                    "admitted_on", "2009-01-01", "settled_on", "2009-01-02", "diagnosis", "I10.x00;E11.900", "invoice_no", "INV1",
                    "total", "21.26", "class_a", "20.82", "class_b", "0.44", "class_c", "0.00", "referral", "REFERRED",
                    "traditional_medicine", "true", "placement", "HOME", "corrects", "S0000000");
            case "claim_lines" -> cells("claim_id", "S0000001", "line", "1", "item_code", "I001", "name", "项目1", "class", "B",
                    "quantity", "14", "unit_price", "0.0725", "limit_price", "0.06", "prepay", "0.15", "essential", "true",
                    "kind", "DRUG", "charged_on", "2009-01-02");
            default -> throw new IllegalArgumentException(table);
        };
    }

    static Map<String, String> cells(String... namesAndValues) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            cells.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return cells;
    }

    static String header(Map<String, String> row) {
        return String.join(",", row.keySet());
    }

    /** The row as a line of the file, each cell quoted where it must be. */
    static String line(Map<String, String> row) {
        return row.values().stream().map(SampleFile::quoted).collect(Collectors.joining(","));
    }

    static CsvFile write(Path folder, String name, String content) {
        return write(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static CsvFile write(Path folder, String name, byte[] content) {
        try {
            return CsvFile.of(Files.write(folder.resolve(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads a file to its end. */
    static <T> Taken<T> take(CsvFile file, Table<T> table) {
        List<T> rows = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        try (RowReader<T> reader = file.read(table, rejected::add)) {
            reader.forEachRemaining(rows::add);
        }
        return new Taken<>(rows, rejected);
    }

    record Taken<T>(List<T> rows, List<RejectedRow> rejected) {
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
