package cg.gouv.qr.api.product;

import cg.gouv.qr.platform.Texts;
import cg.gouv.qr.product.RejectedRow;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that did not go in. */
@Schema(name = "RejectedRow")
record RejectedRowAnswer(
        @Schema(description = "The line of the file on which the row begins; the header's is 1.")
        long line,

        @Schema(description = "A column of the header, or `row` for what concerns the whole row.", examples = "gtin")
        String column,

        @Schema(description = "What stood there, at most 200 characters of it.")
        String value,

        @Schema(description = "Stable, for programs.", examples = "invalid.gtinCheck")
        String reason,

        @Schema(description = "For people, in the caller's language.")
        String message) {

    static RejectedRowAnswer of(RejectedRow of, Locale language) {
        return new RejectedRowAnswer(
                of.line(),
                of.column(),
                of.value(),
                of.reason(),
                Texts.PROBLEMS.text(of.reason(), of.arguments(), language));
    }
}
