package cg.gouv.qr.listing;

/** A file that is no whole list, or whose bytes are not those that were signed; the message says where. */
public final class ListDamaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param expectedAndFound a sentence */
    public ListDamaged(String expectedAndFound) {
        super(expectedAndFound);
    }
}
