package cg.gouv.qr.cli.list;

/** A list that says nothing that may be believed; the message says why. */
final class ListRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ListRefused(String why) {
        super(why);
    }
}
