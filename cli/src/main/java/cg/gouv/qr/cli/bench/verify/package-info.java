/**
 * {@code bench verify}: verification under load, beside a resource that does nothing, on a platform of its own that is made for
 * it and goes with it. The load generator is the module {@code bench}'s and runs in a process of its own.
 */
@NullMarked
package cg.gouv.qr.cli.bench.verify;

import org.jspecify.annotations.NullMarked;
