/** Lets requests in once the whole application has begun, on whichever server. */
@NullMarked
package cg.gouv.qr.verify.opening;

import org.jspecify.annotations.NullMarked;
