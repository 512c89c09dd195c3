/**
 * Who the caller is.
 */
@NullMarked
package cg.gouv.qr.api.me;

import org.jspecify.annotations.NullMarked;
