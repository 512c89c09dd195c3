/** The page on which an administrator opens key epochs. */
@NullMarked
package cg.gouv.qr.portal.key;

import org.jspecify.annotations.NullMarked;
