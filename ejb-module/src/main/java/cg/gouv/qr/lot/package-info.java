/**
 * Production: an order line becomes a lot of consecutive serials, a lot becomes shards, nodes claim shards by lease and
 * seal them into the day's log. A stamp is never a row: it is a lot and a position. It knows nothing of Jakarta Batch.
 */
@NullMarked
package cg.gouv.qr.lot;

import org.jspecify.annotations.NullMarked;
