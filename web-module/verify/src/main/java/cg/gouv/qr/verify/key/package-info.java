/** The public keys by which anybody checks what the platform signed. */
@NullMarked
package cg.gouv.qr.verify.key;

import org.jspecify.annotations.NullMarked;
