/**
 * What stands before every web application, since the server would answer some requests by itself with an empty page: it
 * measures them and has the application's own error page answer; who the client is, behind proxies; and the door, which is closed until the application has begun and
 * when it goes. It knows Undertow and WildFly's container of services, and nothing of the platform.
 */
@NullMarked
package cg.gouv.qr.gate;

import org.jspecify.annotations.NullMarked;
