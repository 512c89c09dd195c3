/** Products, catalogue imports and their reports over HTTP. It holds no rule. */
@NullMarked
package cg.gouv.qr.api.product;

import org.jspecify.annotations.NullMarked;
