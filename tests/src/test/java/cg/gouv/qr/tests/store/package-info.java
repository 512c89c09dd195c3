/**
 * The disks beneath the store: full, hanging, away, lost. Behind the tests that count what was made against its files, some of
 * which are lost here.
 */
@NullMarked
package cg.gouv.qr.tests.store;

import org.jspecify.annotations.NullMarked;
