/**
 * Quotes, orders and invoices over HTTP.
 */
@NullMarked
package cg.gouv.qr.api.order;

import org.jspecify.annotations.NullMarked;
