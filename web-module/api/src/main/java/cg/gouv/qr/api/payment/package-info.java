/**
 * Payments over HTTP: recorded by one person, confirmed by a second.
 */
@NullMarked
package cg.gouv.qr.api.payment;

import org.jspecify.annotations.NullMarked;
