/** What became of printed stamps, over HTTP. */
@NullMarked
package cg.gouv.qr.api.field;

import org.jspecify.annotations.NullMarked;
