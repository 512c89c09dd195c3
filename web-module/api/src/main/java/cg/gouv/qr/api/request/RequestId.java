package cg.gouv.qr.api.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of one request in the answer, the logs and the audit. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    /** What can stand in a log line and in a URI as it is. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private RequestId() {}

    /** The one that the caller, or a proxy before us, chose, if it is sane; a new one otherwise. */
    static String of(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
