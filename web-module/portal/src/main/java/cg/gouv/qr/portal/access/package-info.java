/**
 * Who comes in and how: the request's id and headers, sign-in and sign-out as the audit hears of them, the language. It
 * knows nothing of any page.
 */
@NullMarked
package cg.gouv.qr.portal.access;

import org.jspecify.annotations.NullMarked;
