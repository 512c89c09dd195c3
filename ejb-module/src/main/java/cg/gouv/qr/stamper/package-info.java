/**
 * Stampers: organisations that print and apply stamps. An operator approves an admitted one for a time, may suspend and
 * reinstate it, and it expires by itself; companies choose from the directory of those approved. It stands before {@code
 * order}, which names a stamper on each line, and knows nothing of orders, lots or packs.
 */
@NullMarked
package cg.gouv.qr.stamper;

import org.jspecify.annotations.NullMarked;
