/** The few files that programs look for on any site. It knows nothing of stamps. */
@NullMarked
package cg.gouv.qr.verify.site;

import org.jspecify.annotations.NullMarked;
