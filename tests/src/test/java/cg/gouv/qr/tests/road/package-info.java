/**
 * The one-way road by the API, each step by somebody whose step it is: from a dossier to a verdict, and through a server's
 * death in the middle.
 */
@NullMarked
package cg.gouv.qr.tests.road;

import org.jspecify.annotations.NullMarked;
