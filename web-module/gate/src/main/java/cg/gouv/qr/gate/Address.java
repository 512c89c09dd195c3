package cg.gouv.qr.gate;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells addresses that no client writes in good faith, before anyone decodes them: broken escapes, NUL, no UTF-8. */
final class Address {
    private Address() {}

    /** @param path as it came, from the first slash on, or a whole address such as proxies are sent */
    static boolean isPath(String path) {
        return isUri(path) && isText(path);
    }

    /** @param query as it came, without its question mark */
    static boolean isQuery(String query) {
        return isUri("/?" + query) && isText(query);
    }

    private static boolean isUri(String text) {
        try {
            // The constructor alone reads; a non-ASCII character is one that it calls "other" and lets stand.
            return new URI(text).toString().chars().allMatch(character -> character > ' ' && character < 0x7f);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isText(String escaped) {
        try {
            // Read as Latin-1, each escape is one byte; then all must be UTF-8.
            byte[] bytes =
                    URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }
}
