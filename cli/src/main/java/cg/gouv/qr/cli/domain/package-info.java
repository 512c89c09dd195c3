/**
 * A WildFly domain on this machine: a controller, hosts with their servers, and the proxy before them, each at an address of
 * its own on the loopback network, as they would be in a datacentre. It knows processes, management operations and the proxy;
 * of the application only what its database and its health tell.
 */
@NullMarked
package cg.gouv.qr.cli.domain;

import org.jspecify.annotations.NullMarked;
