/**
 * Lots over HTTP: their release, their course and their progress.
 */
@NullMarked
package cg.gouv.qr.api.lot;

import org.jspecify.annotations.NullMarked;
