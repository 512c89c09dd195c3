package cg.gouv.qr.scan;

/**
 * Which scan it is: its place in its journal. Whoever was told it can say which one they mean.
 *
 * @param journal a random number that the journal was given
 * @param sequence in the journal, from 0
 */
public record ScanId(long journal, int sequence) {
    /** 16 and 8 hexadecimal digits, such as {@code 7d0c21b94f5a8e13-0000002a}. */
    @Override
    public String toString() {
        return "%016x-%08x".formatted(journal, sequence);
    }
}
