/**
 * Lists of a sealed lot's codes for those who inspect without a connection: made from the epoch's keys, signed, good for a
 * week. {@code docs/offline-list.md} specifies the file, the engine's package {@code listing} writes it. It reads lots,
 * certifications and revocations, and changes none of them.
 */
@NullMarked
package cg.gouv.qr.offline;

import org.jspecify.annotations.NullMarked;
