package cg.gouv.qr.verify.scan;

import cg.gouv.qr.scan.Channel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the forms a client prefers (RFC 9110, 12.5.1). There is always an answer: a page if nothing else is asked for. */
enum Accepted {
    PAGE(Channel.PAGE),
    JSON(Channel.JSON),
    /** JSON again, signed. What is no verdict is not. */
    SIGNED(Channel.JSON);

    private final Channel channel;

    Accepted(Channel channel) {
        this.channel = channel;
    }

    /** By which a code's own address was asked. */
    Channel channel() {
        return channel;
    }

    /** Whether a program asks. */
    boolean isJson() {
        return this != PAGE;
    }

    /** @param header {@code Accept}, or null */
    static Accepted of(@Nullable String header) {
        if (header == null || header.length() > 1000) {
            return PAGE;
        }
        double signed = 0;
        double json = 0;
        double page = 0;
        for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            double quality = quality(parts);
            switch (parts[0].strip()) {
                case "application/jwt" -> signed = Math.max(signed, quality);
                case "application/json" -> json = Math.max(json, quality);
                // accepted as well, but not asked for by name
                case "application/*" -> json = Math.max(json, quality - 0.001);
                case "text/html", "application/xhtml+xml" -> page = Math.max(page, quality);
                case "text/*", "*/*" -> page = Math.max(page, quality - 0.001);
                default -> {}
            }
        }
        if (signed > json && signed > page) {
            return SIGNED;
        }
        return json > page ? JSON : PAGE;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Math.min(1, Math.max(0, Double.parseDouble(parameter.substring(2))));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
