/** What a request costs the server before any application does something: no filter, no gate, no bean, no table. */
@NullMarked
package cg.gouv.qr.noop;

import org.jspecify.annotations.NullMarked;
