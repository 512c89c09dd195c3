/** Lots' offline lists over HTTP. */
@NullMarked
package cg.gouv.qr.api.offline;

import org.jspecify.annotations.NullMarked;
