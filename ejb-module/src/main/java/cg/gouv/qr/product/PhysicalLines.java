package cg.gouv.qr.product;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The physical lines of a file in UTF-8, each in bounded memory, however long it is. Lines may be put back. */
final class PhysicalLines {
    /** More than four times what the longest product needs. */
    static final int MAXIMUM_BYTES = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    // What a file that is not UTF-8 was written in, as a rule: good enough to show a person the row that is meant.
    private static final Charset ELSE = Charset.forName("windows-1252");

    private final InputStream in;
    private final Deque<Line> again = new ArrayDeque<>();
    private long number;

    PhysicalLines(InputStream file) {
        this.in = new BufferedInputStream(file, 1 << 16);
    }

    /**
     * One line, its end (LF or CRLF) taken off.
     *
     * @param number from 1
     * @param text cut where the line is too long
     */
    record Line(long number, String text, boolean isUtf8, boolean isTooLong) {}

    /** The next line, or null at the end of the file. */
    @Nullable Line next() throws IOException {
        Line put = again.pollFirst();
        return put == null ? read() : put;
    }

    /** Gives lines back, in their order: they are the next ones. */
    void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            again.addFirst(lines.get(i));
        }
    }

    private @Nullable Line read() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream(256);
        boolean isTooLong = false;
        for (int each = first; each >= 0 && each != '\n'; each = in.read()) {
            if (bytes.size() < MAXIMUM_BYTES) {
                bytes.write(each);
            } else {
                isTooLong = true;
            }
        }
        return decode(bytes.toByteArray(), isTooLong);
    }

    private Line decode(byte[] bytes, boolean isTooLong) {
        int from = number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        boolean isUtf8 = true;
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            isUtf8 = isTooLong; // a long line may have been cut inside a character: too long is what is wrong with it
            text = new String(bytes, from, to - from, ELSE);
        }
        return new Line(number, text.replace('\r', ' '), isUtf8, isTooLong);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }
}
