package cg.gouv.qr.api.payment;

import cg.gouv.qr.api.json.Amount;
import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.payment.PaymentMeans;
import cg.gouv.qr.payment.Receipt;
import cg.gouv.qr.platform.Required;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came in. */
@Schema(
        name = "PaymentRequest",
        requiredProperties = {"invoice", "means", "reference", "amount"})
record PaymentRequest(
        @Schema(examples = "FAC-2026-000123") @Nullable String invoice,
        @Schema(examples = "BANK_TRANSFER") @Nullable PaymentMeans means,

        @Schema(
                description = "The bank's, the cheque's or the operator's; it stands behind one payment only.",
                examples = "VIR-88120",
                minLength = 1,
                maxLength = 100)
        @Nullable String reference,

        @Schema(description = "The invoice's total.") @Nullable Amount amount) {

    InvoiceNumber number() {
        return InvoiceNumber.of(Required.text("invoice", invoice, 1, 40));
    }

    Receipt receipt() {
        return new Receipt(means, reference, Required.value("amount", amount).money());
    }
}
