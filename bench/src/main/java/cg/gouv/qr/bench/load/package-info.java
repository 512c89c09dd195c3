/**
 * Asks a server as many clients do, over connections that stay open: as fast as it answers, or at a steady rate. It runs in a
 * process of its own beside the server, on the same processors, so it is made to cost little: one thread, one read and one write
 * a request, nothing kept of an answer but its time and its scan.
 */
@NullMarked
package cg.gouv.qr.bench.load;

import org.jspecify.annotations.NullMarked;
