/** What a domain survives. It takes long and waits much, so it goes on beside all other tests, and is asked for last. */
@NullMarked
package cg.gouv.qr.tests.survival;

import org.jspecify.annotations.NullMarked;
