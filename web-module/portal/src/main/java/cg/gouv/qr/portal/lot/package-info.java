/** Pages on which lots are released, paused and watched. */
@NullMarked
package cg.gouv.qr.portal.lot;

import org.jspecify.annotations.NullMarked;
