/** Print packs over HTTP: what there is, its signed manifest, and its bytes, resumed at any of them (RFC 9110, 14). */
@NullMarked
package cg.gouv.qr.api.printing;

import org.jspecify.annotations.NullMarked;
