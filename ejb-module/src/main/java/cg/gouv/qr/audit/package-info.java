/**
 * The append-only trail: it hears every event of the domain, inside the transaction in which it happened, and nobody
 * imports it. The application's database role can add to it and read it, and nothing else.
 */
@NullMarked
package cg.gouv.qr.audit;

import org.jspecify.annotations.NullMarked;
