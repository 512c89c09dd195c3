/**
 * The command line: one class a command. It drives the platform from outside and knows none of its classes but the engine's.
 * What runs beneath (processes, ports, secrets) is the package {@code stack}'s affair.
 */
@NullMarked
package cg.gouv.qr.cli;

import org.jspecify.annotations.NullMarked;
