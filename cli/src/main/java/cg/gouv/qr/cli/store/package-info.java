/** {@code store}: where the sealed files lie, and what their copies lack; also for commands that read the files themselves. */
@NullMarked
package cg.gouv.qr.cli.store;

import org.jspecify.annotations.NullMarked;
