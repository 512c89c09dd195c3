package cg.gouv.qr.cli.demo;

import java.io.IOException;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts what a catalogue must yield, apart from the importer: its own reading of RFC 4180, its own check digit.
 *
 * @param products different GTINs that are right, with a designation
 * @param rejected rows whose GTIN is wrong or whose designation is missing
 */
record CatalogueCount(int products, int rejected) {
    private static final Set<Integer> LENGTHS = Set.of(8, 12, 13, 14);

    static CatalogueCount of(Path csv) throws IOException {
        Set<String> products = new HashSet<>();
        int rejected = 0;
        try (PushbackReader in = new PushbackReader(Files.newBufferedReader(csv, StandardCharsets.UTF_8))) {
            readRow(in); // the header
            for (List<String> row = readRow(in); !row.isEmpty(); row = readRow(in)) {
                String gtin = row.get(0).strip();
                if (row.size() == 3 && isRight(gtin) && !row.get(1).isBlank()) {
                    products.add("0".repeat(14 - gtin.length()) + gtin);
                } else {
                    rejected++;
                }
            }
        }
        return new CatalogueCount(products.size(), rejected);
    }

    private static boolean isRight(String gtin) {
        if (!LENGTHS.contains(gtin.length()) || !gtin.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < gtin.length(); i++) {
            int digit = gtin.charAt(gtin.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }

    private static List<String> readRow(PushbackReader in) throws IOException {
        List<String> row = new ArrayList<>();
        int next = in.read();
        if (next < 0) {
            return row;
        }
        in.unread(next);
        do {
            row.add(readField(in));
            next = in.read();
        } while (next == ',');
        if (next == '\r') {
            next = in.read();
        }
        return row;
    }

    private static String readField(PushbackReader in) throws IOException {
        StringBuilder field = new StringBuilder();
        int next = in.read();
        boolean quoted = next == '"';
        if (quoted) {
            next = in.read();
        }
        while (next >= 0) {
            if (quoted && next == '"') {
                next = in.read();
                if (next != '"') {
                    break;
                }
            } else if (!quoted && (next == ',' || next == '\r' || next == '\n')) {
                break;
            }
            field.append((char) next);
            next = in.read();
        }
        if (next >= 0) {
            in.unread(next);
        }
        return field.toString();
    }
}
