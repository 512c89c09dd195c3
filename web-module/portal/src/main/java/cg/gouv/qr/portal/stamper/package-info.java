/** The directory of stampers, and the page on which an operator approves one. */
@NullMarked
package cg.gouv.qr.portal.stamper;

import org.jspecify.annotations.NullMarked;
