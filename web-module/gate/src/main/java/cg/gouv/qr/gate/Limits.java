package cg.gouv.qr.gate;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How much a request may bring. The listener's own limits are wider (wildfly-config/40-web.cli): what is beyond those too is
 * refused by the server without a word.
 *
 * @param body bytes of the body
 */
record Limits(long body) {
    private static final String BODY = "ESTAMPILLE_MAX_POST_SIZE";
    private static final long USUAL_BODY = 32L << 20;

    /** Characters of path and query. */
    static final int ADDRESS = 8192;

    /** Different parameters of a query. */
    static final int PARAMETERS = 1000;

    /** Header fields, of which a browser behind two proxies sends about thirty. */
    static final int HEADERS = 64;

    /** Characters of all header fields together, names and values. */
    static final int HEADER_CHARACTERS = 16_384;

    static final int COOKIES = 32;

    /** @throws IllegalStateException if the limit is no number of bytes */
    static Limits ofEnvironment(Map<String, String> environment) {
        String text = environment.getOrDefault(BODY, "");
        if (text.isBlank()) {
            return new Limits(USUAL_BODY);
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalStateException(BODY + " must be a number of bytes from 1, got \"" + text + "\"");
        }
        return new Limits(Long.parseLong(text));
    }

    /**
     * @param address characters of path and query
     * @param length the body's, as announced; -1 if it was not
     * @return 414 (RFC 9110, 15.5.15), 431 (RFC 6585, 5), 413 (RFC 9110, 15.5.14), or nothing
     */
    OptionalInt refused(int address, int parameters, HeaderMap headers, long length) {
        if (address > ADDRESS || parameters > PARAMETERS) {
            return OptionalInt.of(414);
        }
        if (areTooMany(headers)) {
            return OptionalInt.of(431);
        }
        return length > body ? OptionalInt.of(413) : OptionalInt.empty();
    }

    private static boolean areTooMany(HeaderMap headers) {
        int count = 0;
        long characters = 0;
        for (HeaderValues field : headers) {
            for (String value : field) {
                count++;
                characters += field.getHeaderName().length() + value.length();
            }
        }
        return count > HEADERS || characters > HEADER_CHARACTERS || cookies(headers) > COOKIES;
    }

    private static long cookies(HeaderMap headers) {
        HeaderValues cookies = headers.get(Headers.COOKIE);
        return cookies == null
                ? 0
                : cookies.stream()
                        .mapToLong(value -> 1
                                + value.chars()
                                        .filter(character -> character == ';')
                                        .count())
                        .sum();
    }
}
