/** The engine alone as the baseline of the deployed job: the same shards, written without server, lease and database. */
@NullMarked
package cg.gouv.qr.bench.alone;

import org.jspecify.annotations.NullMarked;
