/**
 * The places in which sealed shard files lie: folders and buckets, and which of them each tier has. Plain Java on top of the
 * engine, so that the command line reads the same places. It knows file names and bytes, no lot, no database and no key.
 */
@NullMarked
package cg.gouv.qr.store;

import org.jspecify.annotations.NullMarked;
