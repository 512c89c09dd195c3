/**
 * What a domain survives: faults, deployments, servers that come and go. Asked for last: the faults go on beside all other
 * tests, since they take long and wait much, and a deployment under load wants the processors to itself.
 */
@NullMarked
package cg.gouv.qr.tests.survival;

import org.jspecify.annotations.NullMarked;
