package cg.gouv.qr.api.product;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.product.ImportId;
import cg.gouv.qr.product.ReadCatalogueImports;
import cg.gouv.qr.product.RejectedRow;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The whole report as CSV (RFC 4180, UTF-8), page by page, so that its size does not matter. It begins with a byte order
 * mark, which spreadsheets need; a value that they would take for a formula gets an apostrophe before it.
 */
final class RejectionReport implements StreamingOutput {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-]");

    private final ReadCatalogueImports imports;
    private final ImportId id;
    private final Locale language;
    private Page<RejectedRow> page;

    /** @throws cg.gouv.qr.platform.NotFound if there is no such import, before anything is written */
    RejectionReport(ReadCatalogueImports imports, ImportId id, Locale language) {
        this.imports = imports;
        this.id = id;
        this.language = language;
        this.page = imports.rejections(id, new Cursor(null, Cursor.MAXIMUM));
    }

    @Override
    public void write(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord("line", "column", "value", "reason", "message");
        print(csv);
        for (Cursor next = page.next(); next != null; next = page.next()) {
            page = imports.rejections(id, next);
            print(csv);
        }
        csv.flush();
    }

    private void print(CSVPrinter csv) throws IOException {
        for (RejectedRow row : page.items()) {
            var answer = RejectedRowAnswer.of(row, language);
            String value = FORMULA.matcher(answer.value()).find() ? "'" + answer.value() : answer.value();
            csv.printRecord(answer.line(), answer.column(), value, answer.reason(), answer.message());
        }
    }
}
