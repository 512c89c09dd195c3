/** The page on which the audit trail is read. */
@NullMarked
package cg.gouv.qr.portal.audit;

import org.jspecify.annotations.NullMarked;
