/**
 * How often somebody may ask: who is counted as one, for how much, and over how many nodes. A limit says only when to ask
 * again. It knows nothing of what is asked.
 */
@NullMarked
package cg.gouv.qr.limit;

import org.jspecify.annotations.NullMarked;
