/**
 * Print packs: a sealed lot in one format for its stamper. A pack is never stored: it is derived from the lot's shards
 * whenever somebody downloads it, always to the same bytes, so that what is kept is its size, its hash and its signed
 * manifest. Preparing computes them once, outside of any transaction and under a lease. It knows nothing of HTTP.
 */
@NullMarked
package cg.gouv.qr.printing;

import org.jspecify.annotations.NullMarked;
