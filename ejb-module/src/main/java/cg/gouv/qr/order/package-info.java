/**
 * Stamp orders and their invoices: a company orders stamps for its certified products from approved stampers, at the
 * tariff of the day, and owes what the quote said. It hears of payment and production from those who come after it, and
 * knows neither payments nor lots: {@link cg.gouv.qr.order.OrderPaid} is what production waits for.
 */
@NullMarked
package cg.gouv.qr.order;

import org.jspecify.annotations.NullMarked;
