/** What became of printed stamps: applied to products, or spoiled. */
@NullMarked
package cg.gouv.qr.field;

import org.jspecify.annotations.NullMarked;
