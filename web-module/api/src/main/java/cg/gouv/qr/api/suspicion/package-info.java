/** Suspicions of copied codes over HTTP: what speaks for them, and the decisions of people. */
@NullMarked
package cg.gouv.qr.api.suspicion;

import org.jspecify.annotations.NullMarked;
