package cg.gouv.qr.payment;

import cg.gouv.qr.platform.Money;
import org.jspecify.annotations.Nullable;

/**
 * What came in.
 *
 * @param reference of the bank, the cheque or the operator, 1 to 100 characters, never used before with these means
 * @param amount must be the invoice's total
 */
public record Receipt(
        @Nullable PaymentMeans means,
        @Nullable String reference,
        @Nullable Money amount) {}
