/** Pages on which a company prices, places and withdraws orders, and reads its invoices. */
@NullMarked
package cg.gouv.qr.portal.order;

import org.jspecify.annotations.NullMarked;
