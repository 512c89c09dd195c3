/**
 * What the public sees of verification: a page or JSON for each verdict, French or English, without login, cookie, session
 * or script. It decides nothing: verdicts come from the domain.
 */
@NullMarked
package cg.gouv.qr.verify.scan;

import org.jspecify.annotations.NullMarked;
