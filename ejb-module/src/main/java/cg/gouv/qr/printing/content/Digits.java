package cg.gouv.qr.printing.content;

import java.nio.ByteBuffer;

/** Writes numbers in ASCII without making strings of them: there are several a stamp. */
final class Digits {
    private Digits() {}

    /** Puts the number, padded with zeros on the left; it has at most {@code width} digits. */
    static void put(ByteBuffer into, long number, int width) {
        int begin = into.position();
        into.position(begin + width);
        long rest = number;
        for (int i = begin + width - 1; i >= begin; i--, rest /= 10) {
            into.put(i, (byte) ('0' + rest % 10));
        }
    }
}
