package cg.gouv.qr.printing.content;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvPackTest {
    @TempDir
    Path folder;

    @Test
    void hasARowForEachStampInTheOrderOfPositions() throws IOException {
        PackPlan plan = APack.written(folder, PackFormat.CSV, APack.STANDARD, false, 700, 700, 100);
        List<CSVRecord> rows = rows(plan);
        assertThat(rows).hasSize(1500);
        Set<String> distinct = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            StampCode expected = APack.KEYS.signer().sign(CodeFormat.STANDARD, APack.STANDARD.gs1(), 1_000_000 + i);
            assertThat(row.get("position")).isEqualTo(String.format("%04d", i + 1));
            assertThat(row.get("code")).isEqualTo(expected.text());
            assertThat(row.get("url")).isEqualTo("HTTPS://QR.GOUV.CG/" + expected.text());
            assertThat(ShortCode.parse(row.get("short_code")))
                    .isEqualTo(APack.KEYS.signer().shortCode(1_000_000 + i));
            distinct.add(row.get("code"));
        }
        assertThat(distinct).hasSize(1500);
    }

    @Test
    void holdsTheIssuerInTheCodeOfAGs1Link() throws IOException {
        PackPlan plan = APack.written(folder, PackFormat.CSV, APack.GS1, false, 65);
        for (CSVRecord row : rows(plan)) {
            assertThat(row.get("code")).hasSize(28).startsWith("CG01");
            assertThat(row.get("url")).isEqualTo("HTTPS://QR.GOUV.CG/01/06009510800104/235/" + row.get("code"));
        }
    }

    @Test
    void givesSpecimensNoShortCode() throws IOException {
        PackPlan plan = APack.written(folder, PackFormat.CSV, APack.STANDARD, true, 20);
        List<CSVRecord> rows = rows(plan);
        assertThat(rows).hasSize(20);
        for (CSVRecord row : rows) {
            assertThat(StampCode.parse(row.get("code")).format()).isEqualTo(CodeFormat.SPECIMEN);
            assertThat(row.get("short_code")).isEmpty();
        }
    }

    private List<CSVRecord> rows(PackPlan plan) throws IOException {
        byte[] bytes = APack.bytes(APack.content(folder, plan).stream());
        assertThat(APack.content(folder, plan).size()).isEqualTo(bytes.length);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("position,code,url,short_code\r\n").endsWith("\r\n");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }
}
