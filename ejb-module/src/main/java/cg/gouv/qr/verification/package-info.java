/**
 * Public verification: what a code that somebody presents is worth. The tag is checked before anything is looked up, so a
 * forged code costs no lookup; then serial, lot, lot's state, verdict. What the database cannot confirm now is never said
 * to be authentic. It reads lots, certifications and revocations, and changes none of them.
 */
@NullMarked
package cg.gouv.qr.verification;

import org.jspecify.annotations.NullMarked;
