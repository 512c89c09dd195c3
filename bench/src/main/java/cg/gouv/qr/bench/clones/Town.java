package cg.gouv.qr.bench.clones;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where goods are sold.
 *
 * @param latitude of its middle, degrees, north positive
 * @param longitude degrees, east positive
 * @param people about how many: goods are sold in proportion
 */
record Town(String name, double latitude, double longitude, double people) {
    private static final int FIELDS = 4;

    /** Those of a file beside this class. */
    static List<Town> read(String file) throws IOException {
        try (InputStream in = Town.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("There is no file of towns " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1) // the columns' names
                    .map(Town::parse)
                    .toList();
        }
    }

    private static Town parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("A town is town,latitude,longitude,people; found \"" + line + "\"");
        }
        return new Town(
                fields[0], Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
    }
}
