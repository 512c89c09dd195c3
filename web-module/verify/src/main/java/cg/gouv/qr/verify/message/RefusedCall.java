package cg.gouv.qr.verify.message;

import java.util.List;

/** A gateway's call that is none that can be answered. Its text is for the gateway's people, and no telephone sees it. */
final class RefusedCall extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient List<String> arguments;

    /** @param key of a text under {@code gateway.} */
    RefusedCall(int status, String key, String... arguments) {
        super(status + " " + key);
        this.status = status;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    int status() {
        return status;
    }

    String text(MessageTexts texts) {
        return texts.text("gateway." + key, arguments.toArray(String[]::new));
    }
}
