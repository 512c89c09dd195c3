/**
 * Copied codes: what is shipped of scans is looked at once, a stamp's sightings are scored (cg.gouv.qr.sighting), and one whose
 * score is high is suspect until a person decides. It knows scans and lots, and revokes by the recall's own use case; how a
 * verdict is found it does not know: verification reads which positions are under an open suspicion.
 */
@NullMarked
package cg.gouv.qr.suspicion;

import org.jspecify.annotations.NullMarked;
