/**
 * How JSON is read and written: strictly in, plainly out. It knows no feature.
 */
@NullMarked
package cg.gouv.qr.api.json;

import org.jspecify.annotations.NullMarked;
