/**
 * What goes wrong, told once: every failure becomes a problem document (RFC 9457) with a stable type, in the language of the
 * caller. No resource catches anything.
 */
@NullMarked
package cg.gouv.qr.api.problem;

import org.jspecify.annotations.NullMarked;
