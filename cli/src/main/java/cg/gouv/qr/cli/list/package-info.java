/** {@code ./estampille list}: a sample reader of offline lists ({@code docs/offline-list.md}). It holds no secret and asks nobody. */
@NullMarked
package cg.gouv.qr.cli.list;

import org.jspecify.annotations.NullMarked;
