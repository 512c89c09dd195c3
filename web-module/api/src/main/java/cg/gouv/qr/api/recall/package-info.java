/** Recalls over HTTP: what is revoked of a lot, and by whom. */
@NullMarked
package cg.gouv.qr.api.recall;

import org.jspecify.annotations.NullMarked;
