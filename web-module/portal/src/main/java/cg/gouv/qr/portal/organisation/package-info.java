/** Pages on which an organisation registers itself and an operator decides on it. */
@NullMarked
package cg.gouv.qr.portal.organisation;

import org.jspecify.annotations.NullMarked;
