package cg.gouv.qr.api.report;

import cg.gouv.qr.report.ReportOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report came to. */
@Schema(name = "ReportClosing", requiredProperties = "outcome")
record ClosingRequest(
        @Nullable ReportOutcome outcome,

        @Schema(
                description = "To the reporter, who reads it beside the outcome.",
                examples = "Le produit a été retiré de la vente. Merci.",
                maxLength = 500)
        @Nullable String message) {}
