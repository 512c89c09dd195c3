package cg.gouv.qr.code;

/** A URL prefix that no stamp can carry; the message says what was expected and what was found. */
public final class InvalidPrefix extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    InvalidPrefix(String message) {
        super(message);
    }
}
