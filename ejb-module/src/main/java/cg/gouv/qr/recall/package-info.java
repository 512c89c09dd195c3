/**
 * Recalls: stamps of a lot are revoked by position, and the revocation may be lifted; both stay on record. A large one
 * takes two people. It knows lots, and nothing of how a verdict is found: verification reads what is in force.
 */
@NullMarked
package cg.gouv.qr.recall;

import org.jspecify.annotations.NullMarked;
