package cg.gouv.qr.cli.stack;

/** Something that the person at the terminal can act on: shown as its message, without a stack trace. */
public class Trouble extends RuntimeException {
    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
