/**
 * The pages as people see them, in a real browser after a real sign-in. Pictures of each are kept in
 * {@code tests/target/screenshots}.
 */
@NullMarked
package cg.gouv.qr.tests.browser;

import org.jspecify.annotations.NullMarked;
