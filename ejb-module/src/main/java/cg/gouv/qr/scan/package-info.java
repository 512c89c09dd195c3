/**
 * Scans of true codes: each is in a journal on the node's own disk, flushed, before its verdict is told, and goes from there to
 * the database, once. So no scan that was answered is lost while the database is away, or when the node dies.
 */
@NullMarked
package cg.gouv.qr.scan;

import org.jspecify.annotations.NullMarked;
