package cg.gouv.qr.bench.clones;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Where goods are sold.
 *
 * @param latitude of its middle, degrees, north positive
 * @param longitude degrees, east positive
 * @param people about how many: goods are sold in proportion
 */
record Town(String name, double latitude, double longitude, double people) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Those of a file beside this class. */
    static List<Town> read(String file) throws IOException {
        try (InputStream in = Town.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("There is no file of towns " + file);
            }
            return FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .map(Town::of)
                    .toList();
        }
    }

    private static Town of(CSVRecord line) {
        return new Town(
                line.get("town"),
                Double.parseDouble(line.get("latitude")),
                Double.parseDouble(line.get("longitude")),
                Double.parseDouble(line.get("people")));
    }
}
