/**
 * What the container's sign-in leaves open: whether a token is bad, or its key could not be asked for. It knows nothing of
 * what a person may do.
 */
@NullMarked
package cg.gouv.qr.api.signin;

import org.jspecify.annotations.NullMarked;
