package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;

/**
 * What a revocation would do.
 *
 * @param stamps in the range
 * @param revokedAlready those of them that a revocation in force covers
 * @param sealed those of them that exist by now
 * @param needsConfirmation whether a second person must confirm
 */
public record RecallPreview(LotNumber lot, int stamps, int revokedAlready, int sealed, boolean needsConfirmation) {
    /** The stamps that would be revoked and are not yet. */
    public int newlyRevoked() {
        return stamps - revokedAlready;
    }
}
