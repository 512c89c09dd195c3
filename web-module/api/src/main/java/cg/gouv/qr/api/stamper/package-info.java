/**
 * Stampers over HTTP: the directory, and the approvals behind it.
 */
@NullMarked
package cg.gouv.qr.api.stamper;

import org.jspecify.annotations.NullMarked;
