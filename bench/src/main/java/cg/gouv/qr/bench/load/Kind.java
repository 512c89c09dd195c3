package cg.gouv.qr.bench.load;

import java.util.Locale;

/** What is asked for, and by what its right answer is known. */
enum Kind {
    /** The resource that does nothing, with all that the others send. */
    NOOP("/noop/", "application/json", "{}", false),
    AUTHENTIC("/", "application/json", "\"verdict\":\"authentic\"", true),
    HTML("/", "text/html", "<body class=\"authentic\">", true),
    /** True codes with another last symbol. */
    FORGED("/", "application/json", "\"verdict\":\"forged\"", false);

    private final String beforeCode;
    private final String afterCode;
    private final String mark;
    private final boolean isScan;

    Kind(String path, String accepted, String mark, boolean isScan) {
        this.beforeCode = "GET " + path;
        // As a telephone sends it, by way of a proxy that ends its TLS; the address of the client follows.
        this.afterCode = " HTTP/1.1\r\nHost: qr.gouv.cg\r\nAccept: " + accepted
                + "\r\nAccept-Language: fr-CG,fr;q=0.9,en;q=0.8\r\nUser-Agent: Mozilla/5.0 (Linux; Android 14; K)"
                + " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36"
                + "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: ";
        this.mark = mark;
        this.isScan = isScan;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    static Kind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String beforeCode() {
        return beforeCode;
    }

    String afterCode() {
        return afterCode;
    }

    /** What the body of every right answer holds. */
    String mark() {
        return mark;
    }

    /** Whether a right answer names the scan that was kept. */
    boolean isScan() {
        return isScan;
    }
}
