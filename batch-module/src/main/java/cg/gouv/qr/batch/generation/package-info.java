/** The generation of shards as a Jakarta Batch job: every node claims by lease, nobody coordinates. */
@NullMarked
package cg.gouv.qr.batch.generation;

import org.jspecify.annotations.NullMarked;
