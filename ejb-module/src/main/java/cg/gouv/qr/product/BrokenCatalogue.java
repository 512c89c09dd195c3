package cg.gouv.qr.product;

import java.io.IOException;

/** The file cannot be read on: not one row is wrong, but the whole. */
class BrokenCatalogue extends IOException {
    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final String value;

    /** Why an import broke off; each has its message. */
    enum Reason {
        EMPTY("import.empty"),
        HEADER("import.header"),
        TOO_LARGE("import.tooLarge"),
        INTERRUPTED("import.interrupted"),
        ABANDONED("import.abandoned"),
        NOT_STORED("import.notStored");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** @param value what was found or allowed; empty if the reason says it all */
    BrokenCatalogue(Reason reason, String value) {
        super(reason + " " + value);
        this.reason = reason;
        this.value = value;
    }

    Reason reason() {
        return reason;
    }

    String value() {
        return value;
    }
}
