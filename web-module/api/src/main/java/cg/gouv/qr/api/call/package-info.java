/** The request at hand: its id, its line, the language of its sender. It knows nothing of what is done with it. */
@NullMarked
package cg.gouv.qr.api.call;

import org.jspecify.annotations.NullMarked;
