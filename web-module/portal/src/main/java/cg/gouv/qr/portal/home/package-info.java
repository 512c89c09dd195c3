/** The landing page after sign-in: who one is, and what waits for one. */
@NullMarked
package cg.gouv.qr.portal.home;

import org.jspecify.annotations.NullMarked;
