/** Scans: each is kept as it was answered, once, and no more of it than need be. */
@NullMarked
package cg.gouv.qr.tests.scan;

import org.jspecify.annotations.NullMarked;
