/** The QR matrix of a code, its encoder profiles (frozen by number) and its packed form. It knows no key and no file. */
@NullMarked
package cg.gouv.qr.symbol;

import org.jspecify.annotations.NullMarked;
