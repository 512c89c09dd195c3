package cg.gouv.qr.scan;

import java.util.Arrays;

/**
 * What whoever scanned a true code was told. The numbers are in journals and tables: none changes its meaning, and none is used
 * twice.
 */
public enum Outcome {
    AUTHENTIC(1),
    /** The product's certification does not stand any more. */
    LAPSED(2),
    REVOKED(3),
    SPECIMEN(4),
    /** No such stamp was made. */
    UNKNOWN(5),
    /** It could not be told at that moment. */
    UNCONFIRMED(6),
    /** Its scans speak for copies of the code. */
    SUSPECT(7),
    /** Of a sealed position, signed by keys that are compromised. */
    CLOSED_EPOCH(8),
    /** Spoiled, or not reported as applied where that is demanded. */
    NOT_IN_CIRCULATION(9);

    private final int number;

    Outcome(int number) {
        this.number = number;
    }

    /** 1 to 255. */
    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException if no outcome has that number */
    public static Outcome of(int number) {
        return Arrays.stream(values())
                .filter(one -> one.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No outcome has the number " + number));
    }
}
