/**
 * Key epochs over HTTP; never their keys.
 */
@NullMarked
package cg.gouv.qr.api.key;

import org.jspecify.annotations.NullMarked;
