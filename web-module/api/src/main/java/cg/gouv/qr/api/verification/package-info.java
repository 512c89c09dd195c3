/** Verdicts on many codes at once, for retailers and customs. */
@NullMarked
package cg.gouv.qr.api.verification;

import org.jspecify.annotations.NullMarked;
