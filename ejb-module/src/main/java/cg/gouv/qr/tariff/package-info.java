/**
 * Tariffs: what a thousand stamps of an encoder profile cost, from when to when, and how few one may order; also which
 * profiles this country's host can print. Prices are copied onto what is ordered, so a change here never touches an
 * order. It stands before {@code order} and knows nothing of it.
 */
@NullMarked
package cg.gouv.qr.tariff;

import org.jspecify.annotations.NullMarked;
