/** The portal's pages on reports of suspicious products. */
@NullMarked
package cg.gouv.qr.portal.report;

import org.jspecify.annotations.NullMarked;
