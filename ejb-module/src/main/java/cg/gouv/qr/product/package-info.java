/**
 * The products of companies, entered one by one or imported as a catalogue. A product that a certification was asked for
 * keeps what it says, because certificates and verdicts repeat it: something else is another product. It knows companies,
 * and nothing of what a certification is beyond its number.
 */
@NullMarked
package cg.gouv.qr.product;

import org.jspecify.annotations.NullMarked;
