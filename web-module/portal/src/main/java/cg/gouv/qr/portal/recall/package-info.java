/** Recalls: what is revoked, and by whom; of a certification, a lot, a shard, a range or one stamp. */
@NullMarked
package cg.gouv.qr.portal.recall;

import org.jspecify.annotations.NullMarked;
