package cg.gouv.qr.gate;

/** Whether the gate is open. One for each deployment of the archive, whose libraries have a class loader of their own. */
public final class Opening {
    private static volatile boolean open;

    private Opening() {}

    /** The application has begun, and is asked from now on. */
    public static void open() {
        open = true;
    }

    static boolean isOpen() {
        return open;
    }
}
