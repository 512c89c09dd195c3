/** {@code bench}: what the platform does per second and what it costs, measured and never asserted. */
@NullMarked
package cg.gouv.qr.cli.bench;

import org.jspecify.annotations.NullMarked;
