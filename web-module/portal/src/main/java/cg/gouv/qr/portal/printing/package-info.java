/** The page on which a stamper finds its print packs, and the way its browser downloads one. */
@NullMarked
package cg.gouv.qr.portal.printing;

import org.jspecify.annotations.NullMarked;
