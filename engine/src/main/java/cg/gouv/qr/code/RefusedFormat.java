package cg.gouv.qr.code;

/**
 * A well-formed code whose format is not assigned, or not accepted on the path where it stood. Whoever judges codes
 * calls it forged. It carries no stack trace, since anyone can provoke it.
 */
public final class RefusedFormat extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final int found;

    RefusedFormat(boolean gs1, int found) {
        super((gs1 ? "A code in a GS1 link has format 2 or 4" : "A code has format 1 or 3") + ", found " + found);
        this.found = found;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** The format's number, 0 to 31. */
    public int found() {
        return found;
    }
}
