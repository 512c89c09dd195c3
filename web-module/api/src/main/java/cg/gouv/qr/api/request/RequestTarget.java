package cg.gouv.qr.api.request;

import cg.gouv.qr.api.problem.ApiProblem;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Refuses addresses that no client writes in good faith, before anyone decodes them: broken escapes, NUL, no UTF-8. */
final class RequestTarget {
    private RequestTarget() {}

    /** @throws ApiProblem 400 */
    static void check(String path, @Nullable String query) {
        if (!isText(path) || (query != null && !isText(query))) {
            throw ApiProblem.of(400, "malformedAddress");
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
