/** Whether a node says that it is ready exactly when it is, and names what it lacks. */
@NullMarked
package cg.gouv.qr.tests.health;

import org.jspecify.annotations.NullMarked;
