/** Scans of stamps, as those may see them who may see the lot. */
@NullMarked
package cg.gouv.qr.api.scan;

import org.jspecify.annotations.NullMarked;
