package cg.gouv.qr.report;

import cg.gouv.qr.platform.Required;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports, as they sent it.
 *
 * @param code a full or short code, or an address with one; may be missing
 * @param place where it was seen, at most {@link #LINE} characters
 * @param shop at most {@link #LINE} characters
 * @param statement {@link #STATEMENT_MINIMUM} to {@link #STATEMENT} characters
 * @param contact how to reach the reporter, if they wish; at most {@link #LINE} characters
 * @param photo a JPEG or PNG file of at most {@link CleanPhoto#MAXIMUM_BYTES}, or null
 * @param token the sender's own name for this report: sent twice, it is one report; may be missing
 */
public record Told(
        @Nullable String code,
        @Nullable String place,
        @Nullable String shop,
        @Nullable String statement,
        @Nullable String contact,
        @Nullable SentPhoto photo,
        @Nullable UUID token) {
    public static final int LINE = 200;
    public static final int STATEMENT_MINIMUM = 3;
    public static final int STATEMENT = 2000;

    /** The same, with each text as it is stored. @throws cg.gouv.qr.platform.InvalidValue for the first that is wrong */
    Told checked() {
        return new Told(
                Required.text("code", code, 0, LINE),
                Required.text("place", place, 0, LINE),
                Required.text("shop", shop, 0, LINE),
                Required.text("text", lines(statement), STATEMENT_MINIMUM, STATEMENT),
                Required.text("contact", contact, 0, LINE),
                photo,
                token);
    }

    // Forms send each end of a line as two characters (HTML), and people count one.
    private static @Nullable String lines(@Nullable String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }
}
