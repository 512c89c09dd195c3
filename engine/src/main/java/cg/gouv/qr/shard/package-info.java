/**
 * The file in which at most 250,000 stamps are sealed: header, encrypted segments, Merkle tree, and the signed
 * manifest that is chained into the day's log. The same lot, range and keys give the same bytes, always.
 */
@NullMarked
package cg.gouv.qr.shard;

import org.jspecify.annotations.NullMarked;
