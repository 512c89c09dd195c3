/**
 * What only the server can prove: the beans of the ejb-jar with a few more beside them, asked from within. They run in the
 * shared server, beside the application, and know of the stage only where they are started from.
 */
@NullMarked
package cg.gouv.qr.tests.container;

import org.jspecify.annotations.NullMarked;
