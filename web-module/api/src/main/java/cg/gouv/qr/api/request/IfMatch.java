package cg.gouv.qr.api.request;

import cg.gouv.qr.api.problem.ApiProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that the caller read and means to change, as the header {@code If-Match} gives the {@code ETag} back. */
public final class IfMatch {
    /** A strong entity tag (RFC 9110, 8.8.3) whose inside is one of our versions. */
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private IfMatch() {}

    /** @throws ApiProblem 428 if the header is missing, 400 if it is no tag of ours */
    public static long version(@Nullable String header) {
        if (header == null) {
            throw ApiProblem.of(428, "ifMatchMissing");
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw ApiProblem.field("If-Match", "invalid.ifMatch", header);
        }
        return Long.parseLong(tag.group(1));
    }
}
