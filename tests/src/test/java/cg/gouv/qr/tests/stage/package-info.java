/**
 * The one real stack that all tests of a run share, the people who act on it, and the ways to talk to it: HTTP and SQL. It
 * knows how a person comes to a role or an organisation, and nothing of what the tests assert.
 */
@NullMarked
package cg.gouv.qr.tests.stage;

import org.jspecify.annotations.NullMarked;
