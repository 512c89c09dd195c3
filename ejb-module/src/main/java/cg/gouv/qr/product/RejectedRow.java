package cg.gouv.qr.product;

import cg.gouv.qr.platform.InvalidValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Why a row of a catalogue did not go in.
 *
 * @param line the physical line on which the record begins; the header's is 1
 * @param column the column, or {@value #ROW} for what concerns the whole record
 * @param value what stood there, cut to {@value #VALUE_MAXIMUM} characters, control characters as spaces
 * @param reason the message's key in the bundle {@code problems}
 * @param arguments that the message names: texts and numbers
 */
public record RejectedRow(long line, String column, String value, String reason, List<Object> arguments) {
    static final String ROW = "row";
    static final int VALUE_MAXIMUM = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    public RejectedRow {
        value = shown(value);
        arguments = arguments.stream()
                .<Object>map(argument -> argument instanceof Number ? argument : shown(argument.toString()))
                .toList();
    }

    static RejectedRow of(long line, String value, InvalidValue wrong) {
        return new RejectedRow(line, wrong.field(), value, wrong.key(), wrong.arguments());
    }

    private static String shown(String text) {
        int end = Math.min(text.length(), VALUE_MAXIMUM);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return CONTROL.matcher(text.substring(0, end)).replaceAll(" ");
    }
}
