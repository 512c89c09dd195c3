package cg.gouv.qr.api.printing;

import cg.gouv.qr.api.problem.ApiProblem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a representation.
 *
 * @param from first byte, from 0
 * @param to behind the last byte
 */
record ByteRange(long from, long to) {
    private static final Pattern SINGLE = Pattern.compile("bytes=[ \t]*(\\d*)-(\\d*)[ \t]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERAL = Pattern.compile("bytes=[ \t\\d-]*,[ \t\\d,-]*", Pattern.CASE_INSENSITIVE);
    private static final String UNIT = "bytes=";
    private static final int SAFE_DIGITS = 18; // of a long

    /**
     * Reads a header {@code Range} (RFC 9110, 14.1.2 and 14.2). Another unit must be ignored and several ranges may be: the
     * answer is then the whole. What is malformed is refused rather than answered with more than was asked for.
     *
     * @throws NotSatisfiable if the range begins behind the end
     * @throws ApiProblem 400 if it is no range of bytes
     */
    static Optional<ByteRange> of(@Nullable String header, long size) throws NotSatisfiable {
        String range = header == null ? "" : header.strip();
        if (!range.regionMatches(true, 0, UNIT, 0, UNIT.length())
                || SEVERAL.matcher(range).matches()) {
            return Optional.empty();
        }
        Matcher single = SINGLE.matcher(range);
        if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
            throw malformed(range);
        }
        if (single.group(1).isEmpty()) {
            return Optional.of(suffix(number(single.group(2)), size));
        }
        long first = number(single.group(1));
        long last = single.group(2).isEmpty() ? Long.MAX_VALUE : number(single.group(2));
        if (last < first) {
            throw malformed(range);
        }
        if (first >= size) {
            throw new NotSatisfiable();
        }
        return Optional.of(new ByteRange(first, Math.min(last, size - 1) + 1));
    }

    private static ApiProblem malformed(String range) {
        return ApiProblem.field("Range", "invalid.header", "bytes=0-499", range);
    }

    private static ByteRange suffix(long length, long size) throws NotSatisfiable {
        if (length == 0 || size == 0) {
            throw new NotSatisfiable();
        }
        return new ByteRange(Math.max(0, size - length), size);
    }

    /** Numbers too long for a long lie behind every end. */
    private static long number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > SAFE_DIGITS ? Long.MAX_VALUE : Long.parseLong(significant);
    }

    long length() {
        return to - from;
    }

    /** As {@code Content-Range} has it. */
    String text(long size) {
        return "bytes " + from + "-" + (to - 1) + "/" + size;
    }

    /** The range begins behind the end. */
    static final class NotSatisfiable extends Exception {
        private static final long serialVersionUID = 1;
    }
}
