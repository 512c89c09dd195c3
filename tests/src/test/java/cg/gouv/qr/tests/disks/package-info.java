/**
 * The disks beneath the store: full, hanging, away, lost. Before the tests that make many stamps, whose files would be copied
 * as well.
 */
@NullMarked
package cg.gouv.qr.tests.disks;

import org.jspecify.annotations.NullMarked;
