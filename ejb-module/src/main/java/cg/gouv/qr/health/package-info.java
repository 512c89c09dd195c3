/**
 * Whether this node has all that it needs to serve: each thing is tried, with a short limit, and named if it is missing.
 * Why it is missing stands in the log, for operators; the answer is public. It knows no feature.
 */
@NullMarked
package cg.gouv.qr.health;

import org.jspecify.annotations.NullMarked;
