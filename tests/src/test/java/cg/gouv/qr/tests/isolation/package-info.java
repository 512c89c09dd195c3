/**
 * Asks PostgreSQL itself, without the application, whether an organisation's rows stay its own and whether the application's
 * role can do no more than it must.
 */
@NullMarked
package cg.gouv.qr.tests.isolation;

import org.jspecify.annotations.NullMarked;
