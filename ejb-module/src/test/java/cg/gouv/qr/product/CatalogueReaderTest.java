package cg.gouv.qr.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueReaderTest {
    private static final String HEADER = "gtin,designation,composition\r\n";

    @Test
    void readsQuotesCommasAndLineBreaksInsideFields() throws IOException {
        var read = read(HEADER + "1,\"Sauce \"\"forte\"\", rouge\",\"eau\r\nsel\"\r\n2,b,c");
        assertThat(read)
                .containsExactly(
                        "2: 1|Sauce \"forte\", rouge|eau\nsel", // begins on line 2, goes on to line 3
                        "4: 2|b|c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void acceptsBothLineEndsWithAndWithoutOneAtTheEnd(String end) throws IOException {
        String file = "gtin,designation,composition" + end + "1,a,b" + end + "2,c,d";
        assertThat(read(file)).containsExactly("2: 1|a|b", "3: 2|c|d");
        assertThat(read(file + end)).containsExactly("2: 1|a|b", "3: 2|c|d");
    }

    @Test
    void toleratesAByteOrderMarkAndTheHeadersCaseAndSpacing() throws IOException {
        assertThat(read("\uFEFF GTIN , Designation ,\"composition\"\n1,a,b\n")).containsExactly("2: 1|a|b");
    }

    @Test
    void passesOverEmptyLinesAndStillCountsThem() throws IOException {
        assertThat(read(HEADER + "\r\n  \r\n1,a,b\r\n\r\n")).containsExactly("4: 1|a|b");
    }

    @Test
    void keepsAQuoteInsideAnUnquotedField() throws IOException {
        assertThat(read(HEADER + "1,12\" pizza,x\r\n2,b,c\r\n")).containsExactly("2: 1|12\" pizza|x", "3: 2|b|c");
    }

    @Test
    void losesOnlyOneLineToAnUnclosedQuote() throws IOException {
        assertThat(read(HEADER + "1,\"a,b\r\n2,c,d\r\n3,e,f\r\n"))
                .containsExactly("2: import.unclosedQuote [1,\"a,b]", "3: 2|c|d", "4: 3|e|f");
    }

    @Test
    void losesOnlyOneLineToAnUnclosedQuoteFarFromTheEnd() throws IOException {
        var file = new StringBuilder(HEADER).append("1,\"a,b\n");
        int rows = 20_000;
        for (int i = 0; i < rows; i++) {
            file.append("2,c,d\n");
        }
        var read = read(file.toString());
        assertThat(read).hasSize(rows + 1).startsWith("2: import.unclosedQuote [1,\"a,b]", "3: 2|c|d");
    }

    @Test
    void namesTextThatFollowsAClosingQuote() throws IOException {
        assertThat(read(HEADER + "1,\"a\"b,c\r\n2,d,e\r\n"))
                .containsExactly("2: import.textAfterQuote [1,\"a\"b,c]", "3: 2|d|e");
    }

    @Test
    void namesARowThatIsNotUtf8AndReadsOn() throws IOException {
        byte[] file = (HEADER + "1,café,x\r\n2,\"thé\r\nvert\",y\r\n3,ok,z\r\n").getBytes(ISO_8859_1);
        assertThat(read(new ByteArrayInputStream(file)))
                .containsExactly("2: import.encoding [1,café,x]", "3: import.encoding [2,\"thé]", "5: 3|ok|z");
    }

    @Test
    void namesAnEndlessLineAndReadsOn() throws IOException {
        String file = HEADER + "1," + "é".repeat(1_000_000) + ",x\r\n2,b,c\r\n";
        var read = read(file);
        assertThat(read).hasSize(2).last().isEqualTo("3: 2|b|c");
        assertThat(read.get(0)).startsWith("2: import.rowTooLong [1,éé").hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931,Stylo,x\n", "1,\"never closed\n2,a,b\n", "1,\"two\nlines\",x\n"})
    void neverHoldsMoreThanABufferAndARecordWhateverTheFilesSize(String row) throws IOException {
        var file = new Repeated(HEADER, row, 20_000);
        var reader = new CatalogueReader(file);
        long lines = row.lines().count();
        for (var next = reader.next(); next != null; next = reader.next()) {
            long consumed = (next.line() - 1) / lines * row.length();
            assertThat(file.served - consumed).isLessThan(3L * PhysicalLines.MAXIMUM_BYTES);
        }
        assertThat(file.served).isEqualTo(HEADER.length() + 20_000L * row.length());
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("EMPTY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gtin;designation;composition\n1;a;b",
                "1,a,b\n",
                "gtin,designation\n",
                "\"gtin",
                "\u0000g\u0000t"
            })
    void refusesAnotherHeaderAndTellsIt(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        BrokenCatalogue.class,
                        broken -> assertThat(broken.value())
                                .isEqualTo(
                                        file.lines().findFirst().orElseThrow().replace('\u0000', ' ')));
    }

    @Test
    void findsIn5000RealRowsTheBadOnesThatAnIndependentCountFinds() throws IOException {
        Path catalogue = Path.of("../data/catalogue-produits.csv");
        long good = 0;
        List<Long> bad = new ArrayList<>();
        try (InputStream file = Files.newInputStream(catalogue)) {
            var reader = new CatalogueReader(file);
            for (var next = reader.next(); next != null; next = reader.next()) {
                if (CatalogueRow.of(next) instanceof CatalogueRow.Bad row) {
                    bad.add(row.line());
                } else {
                    good++;
                }
            }
        }
        List<Long> counted = new ArrayList<>();
        List<String> lines = Files.readAllLines(catalogue, UTF_8); // none of its fields holds a line break
        for (int i = 1; i < lines.size(); i++) {
            if (!hasGtin(lines.get(i).substring(0, lines.get(i).indexOf(',')))) {
                counted.add(i + 1L);
            }
        }
        assertThat(bad).isEqualTo(counted).hasSize(420);
        assertThat(good).isEqualTo(4580);
    }

    // The sum over all digits, check digit included, is a multiple of ten: not how the engine computes it.
    private static boolean hasGtin(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return List.of(8, 12, 13, 14).contains(digits.length()) && sum % 10 == 0;
    }

    private static List<String> read(String file) throws IOException {
        return read(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static List<String> read(InputStream file) throws IOException {
        var reader = new CatalogueReader(file);
        var read = new ArrayList<String>();
        for (var next = reader.next(); next != null; next = reader.next()) {
            String text = next instanceof CatalogueRecord.Fields fields
                    ? String.join("|", fields.values())
                    : reason(((CatalogueRecord.Unreadable) next).why());
            read.add(next.line() + ": " + text);
        }
        return read;
    }

    private static String reason(RejectedRow why) {
        return why.reason() + " [" + why.value() + "]";
    }

    /** A file that is never whole in memory. */
    private static final class Repeated extends InputStream {
        private byte[] current;
        private final byte[] row;
        private long left;
        private int at;
        private long served;

        Repeated(String header, String row, long rows) {
            this.current = header.getBytes(UTF_8);
            this.row = row.getBytes(UTF_8);
            this.left = rows;
        }

        @Override
        public int read() {
            if (at == current.length) {
                if (left == 0) {
                    return -1;
                }
                left--;
                current = row;
                at = 0;
            }
            served++;
            return current[at++];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int first = read();
            if (first < 0) {
                return -1;
            }
            buffer[offset] = (byte) first;
            int more = Math.min(length - 1, current.length - at);
            System.arraycopy(current, at, buffer, offset + 1, more);
            at += more;
            served += more;
            return more + 1;
        }
    }
}
