/**
 * Verification for phones without a browser: gateways for text messages and USSD call, a short code comes in, and its verdict
 * goes out in one message of the GSM alphabet. It decides nothing: verdicts come from the domain. It knows nothing of the
 * pages beside it, and keeps no telephone number.
 */
@NullMarked
package cg.gouv.qr.verify.message;

import org.jspecify.annotations.NullMarked;
