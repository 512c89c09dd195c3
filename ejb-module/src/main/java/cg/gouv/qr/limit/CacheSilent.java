package cg.gouv.qr.limit;

/** The cluster's cache did not answer, or not in time. What was written may hold or not. */
class CacheSilent extends RuntimeException {
    private static final long serialVersionUID = 1;

    CacheSilent(String message, Throwable cause) {
        super(message, cause);
    }
}
