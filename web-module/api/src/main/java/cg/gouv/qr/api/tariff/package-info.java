/**
 * Tariffs over HTTP.
 */
@NullMarked
package cg.gouv.qr.api.tariff;

import org.jspecify.annotations.NullMarked;
