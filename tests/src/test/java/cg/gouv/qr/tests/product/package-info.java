/** Catalogues that companies import over the API: what goes in, and what is told of the rest. */
@NullMarked
package cg.gouv.qr.tests.product;

import org.jspecify.annotations.NullMarked;
