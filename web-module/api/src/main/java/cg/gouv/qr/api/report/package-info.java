/** Reports of suspicious products over HTTP, for those who decide on them; the public sends them elsewhere. */
@NullMarked
package cg.gouv.qr.api.report;

import org.jspecify.annotations.NullMarked;
