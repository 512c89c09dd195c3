/**
 * A lot's codes as a list that says "listed" without a connection and holds no secret: a set of truncated hashes, cut into
 * partitions that a phone can load one by one. {@code docs/offline-list.md} is the specification. It knows nothing of keys
 * that sign, of JSON or of time: whoever writes or reads a list brings them.
 */
@NullMarked
package cg.gouv.qr.listing;

import org.jspecify.annotations.NullMarked;
