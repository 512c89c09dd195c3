/** Pages on which tariffs are read and set. */
@NullMarked
package cg.gouv.qr.portal.tariff;

import org.jspecify.annotations.NullMarked;
