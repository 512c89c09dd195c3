package cg.gouv.qr.recall;

/**
 * What a recall would do.
 *
 * @param lots that it touches
 * @param stamps that it touches
 * @param revokedAlready those of them that a recall in force covers
 * @param sealed those of them that exist by now
 * @param needsConfirmation whether a second person must confirm
 */
public record RecallPreview(int lots, long stamps, long revokedAlready, long sealed, boolean needsConfirmation) {
    /** The stamps that would be revoked and are not yet. */
    public long newlyRevoked() {
        return stamps - revokedAlready;
    }
}
