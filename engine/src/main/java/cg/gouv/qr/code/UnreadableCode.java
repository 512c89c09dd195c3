package cg.gouv.qr.code;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that is no code at all: wrong length, characters outside the alphabet, or a wrong check symbol. Not a forgery:
 * most are typing mistakes. It carries no stack trace, since anyone can provoke it.
 */
public final class UnreadableCode extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int LISTED = 8;
    private final String expected;
    private final String found;

    @SuppressWarnings("serial") // the lists that stand here are serialisable
    private final List<Integer> positions;

    private UnreadableCode(String expected, String found, List<Integer> positions) {
        super(expected + ", found " + found);
        this.expected = expected;
        this.found = found;
        this.positions = List.copyOf(positions);
    }

    static UnreadableCode length(String what, int expected, int found) {
        return new UnreadableCode(what + " has " + expected + " characters", String.valueOf(found), List.of());
    }

    static UnreadableCode characters(String what, String text, List<Integer> positions) {
        var found = positions.stream()
                .limit(LISTED)
                .map(at -> describe(text.charAt(at - 1)) + " at position " + at)
                .collect(Collectors.joining(", "));
        var more = positions.size() > LISTED ? " and " + (positions.size() - LISTED) + " more" : "";
        return new UnreadableCode(
                what + " is written with digits and the letters A to Z without I, L, O and U", found + more, positions);
    }

    static UnreadableCode check(char expected, char found) {
        return new UnreadableCode(
                "A short code ends with the check symbol of its first 15, here " + expected,
                String.valueOf(found),
                List.of(ShortCode.LENGTH));
    }

    static UnreadableCode gs1(String expected, String found) {
        return new UnreadableCode(expected, found, List.of());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** What a code has, in words. */
    public String expected() {
        return expected;
    }

    /** What was there instead. */
    public String found() {
        return found;
    }

    /** The positions of the characters that are wrong, from 1; empty if the length is. */
    public List<Integer> positions() {
        return positions;
    }

    private static String describe(char character) {
        return character > ' ' && character < 0x7F ? "'" + character + "'" : String.format("U+%04X", (int) character);
    }
}
