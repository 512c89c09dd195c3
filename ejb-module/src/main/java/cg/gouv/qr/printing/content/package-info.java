/**
 * The bytes of a print pack: a pure function of its plan, with every offset known by arithmetic, so that a download goes
 * on at any byte and after any restart, and nothing is stored beside the shards. Plain Java on top of the engine: it
 * knows no database, no person and no HTTP.
 */
@NullMarked
package cg.gouv.qr.printing.content;

import org.jspecify.annotations.NullMarked;
