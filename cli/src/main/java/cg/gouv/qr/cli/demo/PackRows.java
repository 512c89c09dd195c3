package cg.gouv.qr.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a pack's CSV as a printer would: {@code position,code,url,short_code}, a header, no quotes. */
final class PackRows {
    private static final int URL = 2;

    private PackRows() {}

    /** The symbols' texts, in the order of their positions. */
    static List<String> urls(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.skip(1).map(line -> line.split(",", -1)[URL]).toList();
        }
    }
}
