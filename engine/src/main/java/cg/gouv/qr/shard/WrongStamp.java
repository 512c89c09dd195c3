package cg.gouv.qr.shard;

/** A stamp that was made wrong and noticed before it was sealed: the memory, the processor or the program is at fault. */
public final class WrongStamp extends IllegalStateException {
    private static final long serialVersionUID = 1;
    private final long serial;

    WrongStamp(long serial, String what) {
        super("The stamp of serial " + serial + " is wrong: " + what);
        this.serial = serial;
    }

    public long serial() {
        return serial;
    }
}
