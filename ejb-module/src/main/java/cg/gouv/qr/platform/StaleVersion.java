package cg.gouv.qr.platform;

/** The thing changed since the caller read it. */
public class StaleVersion extends Problem {
    public StaleVersion(long expected, long found) {
        super(Kind.STALE, "staleVersion", expected, found);
    }

    /** @throws StaleVersion if the two differ */
    public static void check(long expected, long found) {
        if (expected != found) {
            throw new StaleVersion(expected, found);
        }
    }
}
