/** Reports of suspicious products, from the public's form to an inspector's conclusion. */
@NullMarked
package cg.gouv.qr.tests.report;

import org.jspecify.annotations.NullMarked;
