/** Pages on which a company enters its products and imports its catalogue. */
@NullMarked
package cg.gouv.qr.portal.product;

import org.jspecify.annotations.NullMarked;
