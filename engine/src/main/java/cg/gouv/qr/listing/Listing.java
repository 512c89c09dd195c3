package cg.gouv.qr.listing;

/**
 * What a list says of a code. None of these is a verdict: who holds a list can search for texts that it takes for listed, so
 * that all but {@link #NOT_LISTED} is to be confirmed by asking the platform, and is never shown in green.
 */
public enum Listing {
    /** Among the lot's stamps, or one of the few other texts that share a hash with one. */
    LISTED,
    /** Listed, and revoked when the list was made. */
    REVOKED,
    /** Certainly none of the lot's stamps. */
    NOT_LISTED
}
