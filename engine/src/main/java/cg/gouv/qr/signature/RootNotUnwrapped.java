package cg.gouv.qr.signature;

/** A wrapped root that does not open: altered, or of another key or epoch. */
public final class RootNotUnwrapped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int epoch;

    RootNotUnwrapped(int epoch, String expectedAndFound) {
        super("The root of epoch " + epoch + " does not unwrap: " + expectedAndFound);
        this.epoch = epoch;
    }

    public int epoch() {
        return epoch;
    }
}
