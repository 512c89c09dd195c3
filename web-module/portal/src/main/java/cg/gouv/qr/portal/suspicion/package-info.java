/** Pages on suspicions of copied codes: the list, and one with its scans and the decision. */
@NullMarked
package cg.gouv.qr.portal.suspicion;

import org.jspecify.annotations.NullMarked;
