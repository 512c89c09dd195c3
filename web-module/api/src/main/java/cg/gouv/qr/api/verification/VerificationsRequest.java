package cg.gouv.qr.api.verification;

import cg.gouv.qr.platform.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Codes that somebody wants verdicts on. */
@Schema(name = "VerificationsRequest", requiredProperties = "codes")
record VerificationsRequest(
        @Schema(
                description = "Full codes, the addresses that symbols hold, or short codes.",
                minItems = 1,
                maxItems = MOST)
        @Nullable List<@Nullable String> codes) {
    static final int MOST = 1000;
    private static final int LONGEST = 200;

    /** @throws InvalidValue if there are none, too many, or one is missing, blank or too long */
    List<String> presented() {
        if (codes == null) {
            throw new InvalidValue("codes", "invalid.missing");
        }
        if (codes.isEmpty() || codes.size() > MOST) {
            throw new InvalidValue("codes", "invalid.items", 1, MOST, codes.size());
        }
        List<String> presented = new ArrayList<>();
        for (String code : codes) {
            String field = "codes[" + presented.size() + "]";
            if (code == null || code.isBlank()) {
                throw new InvalidValue(field, "invalid.missing");
            }
            if (code.length() > LONGEST) {
                throw new InvalidValue(field, "invalid.length", 1, LONGEST, code.length());
            }
            presented.add(code);
        }
        return presented;
    }
}
