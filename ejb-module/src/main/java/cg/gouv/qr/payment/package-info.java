/**
 * Payments: one person records what came in for an invoice, a second confirms or rejects it, and the confirmation makes
 * invoice and order paid at once. This is the first, manual way to pay. It comes after {@code order} and knows nothing of
 * lots, which hear of the paid order.
 */
@NullMarked
package cg.gouv.qr.payment;

import org.jspecify.annotations.NullMarked;
