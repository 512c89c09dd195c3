/**
 * Completes the OpenAPI description when the archive is built: what all operations share is written here, once. It is left out
 * of the archive.
 */
@NullMarked
package cg.gouv.qr.api.description;

import org.jspecify.annotations.NullMarked;
