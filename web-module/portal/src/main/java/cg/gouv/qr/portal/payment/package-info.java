/** Pages on which one agent records a payment and another confirms it. */
@NullMarked
package cg.gouv.qr.portal.payment;

import org.jspecify.annotations.NullMarked;
