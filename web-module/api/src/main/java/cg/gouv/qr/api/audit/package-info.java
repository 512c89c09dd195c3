/**
 * The audit trail over HTTP.
 */
@NullMarked
package cg.gouv.qr.api.audit;

import org.jspecify.annotations.NullMarked;
