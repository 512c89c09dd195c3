package cg.gouv.qr.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * Reads the answers of one connection, one after the other: status, length and scan, and looks for a mark in the body. A codec
 * makes objects of every header, which would take the server's processors a good part of the time that is measured; so only
 * answers with {@code Content-Length} (RFC 9112, 6.2) are read, and everything else is an error.
 */
final class AnswerReader {
    private static final int USUAL = 8 << 10;
    private static final int MOST = 256 << 10;
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;
    private static final int SCAN_ID = 16 + 1 + 8;
    private static final byte[] LENGTH_NAME = "content-length:".getBytes(US_ASCII);
    private static final byte[] SCAN_NAME = "scan-id:".getBytes(US_ASCII);
    private static final byte[] CONNECTION_NAME = "connection:".getBytes(US_ASCII);

    private byte[] bytes = new byte[USUAL];
    private int end;
    private int looked;
    private int body;
    private int length;
    private int status;
    private boolean hasScan;
    private long journal;
    private int sequence;
    private boolean isLast;

    /**
     * Takes what came.
     *
     * @return whether the answer is whole; the next one begins with {@link #next}
     */
    boolean read(ByteBuf from) throws BrokenAnswer {
        int more = from.readableBytes();
        if (end + more > bytes.length) {
            if (end + more > MOST) {
                throw new BrokenAnswer("an answer of more than " + MOST + " bytes");
            }
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
        }
        from.readBytes(bytes, end, more);
        end += more;
        if (body == 0 && !readHead()) {
            return false;
        }
        if (end - body > length) {
            throw new BrokenAnswer("more than the one answer that was asked for");
        }
        return end - body == length;
    }

    void next() {
        end = 0;
        looked = 0;
        body = 0;
        hasScan = false;
    }

    int status() {
        return status;
    }

    boolean hasScan() {
        return hasScan;
    }

    /** Of the scan's name. */
    long journal() {
        return journal;
    }

    /** Of the scan's name. */
    int sequence() {
        return sequence;
    }

    /** Whether the server closes the connection behind it. */
    boolean isLast() {
        return isLast;
    }

    /** Whether the body holds it. */
    boolean holds(byte[] mark) {
        for (int at = body; at <= end - mark.length; at++) {
            if (bytes[at] == mark[0] && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    /** @return false if it is not whole yet */
    private boolean readHead() throws BrokenAnswer {
        int at = Math.max(looked, 0);
        while (at + 3 < end && !isEmptyLine(at)) {
            at++;
        }
        if (at + 3 >= end) {
            looked = Math.max(0, end - 3);
            return false;
        }
        body = at + 4;
        readLines(at + 2);
        return true;
    }

    private boolean isEmptyLine(int at) {
        return bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n';
    }

    private void readLines(int to) throws BrokenAnswer {
        status = number(STATUS, STATUS + STATUS_DIGITS);
        length = -1;
        isLast = false;
        int line = lineAfter(STATUS, to);
        while (line < to) {
            int next = lineAfter(line, to);
            if (isNamed(line, LENGTH_NAME)) {
                length = number(value(line, LENGTH_NAME), next - 2);
            } else if (isNamed(line, SCAN_NAME)) {
                readScan(value(line, SCAN_NAME), next - 2);
            } else if (isNamed(line, CONNECTION_NAME)) {
                isLast = (bytes[value(line, CONNECTION_NAME)] | 0x20) == 'c';
            }
            line = next;
        }
        if (length < 0) {
            throw new BrokenAnswer("an answer without Content-Length, status " + status);
        }
    }

    private int lineAfter(int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private boolean isNamed(int line, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            int character = bytes[line + i];
            int lower = character >= 'A' && character <= 'Z' ? character | 0x20 : character;
            if (lower != name[i]) {
                return false;
            }
        }
        return true;
    }

    private int value(int line, byte[] name) {
        int at = line + name.length;
        while (bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private int number(int from, int to) throws BrokenAnswer {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = at < end ? bytes[at] - '0' : -1;
            if (digit < 0 || digit > 9 || number > MOST) {
                throw new BrokenAnswer(
                        "no number where one should be: " + new String(bytes, 0, Math.min(end, 100), US_ASCII));
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private void readScan(int from, int to) throws BrokenAnswer {
        String name = new String(bytes, from, to - from, US_ASCII);
        if (name.length() != SCAN_ID || !name.matches("[0-9a-f]{16}-[0-9a-f]{8}")) {
            throw new BrokenAnswer("no scan's name: " + name);
        }
        journal = Long.parseUnsignedLong(name, 0, 16, 16);
        sequence = Integer.parseUnsignedInt(name, 17, SCAN_ID, 16);
        hasScan = true;
    }
}
