package cg.gouv.qr.product;

import cg.gouv.qr.product.BrokenCatalogue.Reason;
import cg.gouv.qr.product.PhysicalLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalogue record by record (RFC 4180, UTF-8), in bounded memory. commons-csv reads the fields; here is found
 * where a record ends, so that a broken one costs its own first line and not the rest of the file: an unclosed quote
 * would otherwise swallow it.
 */
final class CatalogueReader {
    static final List<String> HEADER = List.of("gtin", "designation", "composition");

    private final PhysicalLines lines;

    /** @throws BrokenCatalogue if the file is empty or its first record is not the header */
    CatalogueReader(InputStream file) throws IOException {
        this.lines = new PhysicalLines(file);
        CatalogueRecord first = next();
        if (first == null) {
            throw new BrokenCatalogue(Reason.EMPTY, "");
        }
        if (!(first instanceof CatalogueRecord.Fields header) || !isHeader(header.values())) {
            throw new BrokenCatalogue(Reason.HEADER, textOf(first));
        }
    }

    private static boolean isHeader(List<String> values) {
        return values.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList()
                .equals(HEADER);
    }

    private static String textOf(CatalogueRecord found) {
        if (found instanceof CatalogueRecord.Fields fields) {
            return new RejectedRow(1, RejectedRow.ROW, String.join(",", fields.values()), "", List.of()).value();
        }
        return ((CatalogueRecord.Unreadable) found).why().value();
    }

    /** The next record, or null at the end of the file; empty lines between records are passed over. */
    @Nullable CatalogueRecord next() throws IOException {
        Line first = lines.next();
        while (first != null && first.text().isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        return first.isTooLong()
                ? unreadable(first, "import.rowTooLong", PhysicalLines.MAXIMUM_BYTES)
                : recordFrom(first);
    }

    private CatalogueRecord recordFrom(Line first) throws IOException {
        var text = new StringBuilder(first.text());
        var rest = new ArrayList<Line>();
        var scan = new QuoteScan();
        boolean isUtf8 = first.isUtf8();
        scan.line(first.text());
        while (scan.isOpen()) {
            Line next = lines.next();
            if (next == null
                    || next.isTooLong()
                    || text.length() + next.text().length() > PhysicalLines.MAXIMUM_BYTES) {
                if (next != null) {
                    rest.add(next);
                }
                lines.putBack(rest);
                return unreadable(first, "import.unclosedQuote");
            }
            rest.add(next);
            isUtf8 &= next.isUtf8();
            text.append('\n').append(next.text());
            scan.line(next.text());
        }
        if (scan.isMalformed()) {
            lines.putBack(rest);
            return unreadable(first, "import.textAfterQuote");
        }
        return isUtf8
                ? new CatalogueRecord.Fields(first.number(), fields(text.toString()))
                : unreadable(first, "import.encoding");
    }

    private static List<String> fields(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            return parser.iterator().next().toList();
        }
    }

    private static CatalogueRecord unreadable(Line line, String reason, Object... arguments) {
        return new CatalogueRecord.Unreadable(
                new RejectedRow(line.number(), RejectedRow.ROW, line.text(), reason, List.of(arguments)));
    }
}
