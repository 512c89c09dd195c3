package cg.gouv.qr.scan;

import java.util.Arrays;

/** How somebody asked. The numbers are in journals and tables: none changes its meaning, and none is used twice. */
public enum Channel {
    /** The page of a code's own address. */
    PAGE(1),
    /** A program, for JSON at a code's own address. */
    JSON(2),
    /** A full code that was typed or pasted on the front page. */
    FORM(3),
    /** A short code that was typed on the front page. */
    SHORT_CODE(4),
    /** A program, for many codes at once. */
    MANY(5),
    /** A text message. */
    SMS(6),
    /** A dialogue over USSD. */
    USSD(7);

    private final int number;

    Channel(int number) {
        this.number = number;
    }

    /** 1 to 255. */
    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException if no channel has that number */
    public static Channel of(int number) {
        return Arrays.stream(values())
                .filter(one -> one.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No channel has the number " + number));
    }
}
