package cg.gouv.qr.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Codes of true stamps, 28 characters each, one behind the other as in their file; asked for in turn, through all runs. */
final class Codes {
    static final int LENGTH = 28;

    private final byte[] codes;
    private long next;

    /** @throws IllegalArgumentException if these are no whole codes */
    Codes(byte[] codes) {
        if (codes.length == 0 || codes.length % LENGTH != 0) {
            throw new IllegalArgumentException(
                    "Codes of %d characters were expected, found %d characters".formatted(LENGTH, codes.length));
        }
        this.codes = codes;
    }

    static Codes read(Path file) throws IOException {
        return new Codes(Files.readAllBytes(file));
    }

    int count() {
        return codes.length / LENGTH;
    }

    /** Writes the next one. */
    void writeNext(byte[] into, int offset) {
        System.arraycopy(codes, (int) (next++ % count()) * LENGTH, into, offset, LENGTH);
    }

    /** Writes the next one with another last symbol, so that its tag is wrong in five bits or fewer. */
    void writeNextForged(byte[] into, int offset) {
        writeNext(into, offset);
        int last = offset + LENGTH - 1;
        into[last] = (byte) (into[last] == '0' ? '1' : '0');
    }
}
