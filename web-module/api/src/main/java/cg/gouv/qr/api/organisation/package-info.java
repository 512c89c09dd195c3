/**
 * Organisations over HTTP. The example to copy for the next resource.
 */
@NullMarked
package cg.gouv.qr.api.organisation;

import org.jspecify.annotations.NullMarked;
