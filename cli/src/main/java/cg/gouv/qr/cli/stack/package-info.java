/**
 * The platform on one machine: PostgreSQL, Keycloak and WildFly unpacked into one folder, bound to 127.0.0.1, started and
 * stopped together. {@link cg.gouv.qr.cli.stack.Installation} tells where everything is, {@link cg.gouv.qr.cli.stack.Stack} starts and stops it;
 * tests and commands use these two. It knows nothing of certifications, lots or stamps.
 */
@NullMarked
package cg.gouv.qr.cli.stack;

import org.jspecify.annotations.NullMarked;
